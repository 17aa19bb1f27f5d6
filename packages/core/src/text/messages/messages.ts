import { en } from './en.ts';
import { nl } from './nl.ts';
import type { Messages } from './en.ts';

export type { Messages };

/** The languages that people at the tool can have. What stands in notes is in the community's language. */
export const languages = ['en', 'nl'] as const;
export type Language = (typeof languages)[number];

const catalogues: Readonly<Record<Language, Messages>> = { en, nl };

export function messagesFor(language: Language): Messages {
  return catalogues[language];
}

/** The catalogue for a language tag such as `nl-BE`; English for every tongue we don't speak. */
export function languageOf(tag: string): Language {
  const primary = tag.toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === primary) ?? 'en';
}
