import * as enDashboard from './en-dashboard.ts';
import * as enHandover from './en-handover.ts';
import * as enOnboarding from './en-onboarding.ts';
import * as enReport from './en-export-report.ts';
import * as enFixes from './en-fixes.ts';
import * as enIndicators from './en-indicators.ts';
import * as enKeeping from './en-keeping.ts';
import * as enHarvest from './en-harvest.ts';
import * as enNews from './en-news.ts';
import * as enPeople from './en-people.ts';
import * as enSponsor from './en-report.ts';
import * as enSessions from './en-sessions.ts';
import { en } from './en.ts';
import type { Sentences } from './en.ts';
import * as nlDashboard from './nl-dashboard.ts';
import * as nlHandover from './nl-handover.ts';
import * as nlOnboarding from './nl-onboarding.ts';
import * as nlReport from './nl-export-report.ts';
import * as nlFixes from './nl-fixes.ts';
import * as nlIndicators from './nl-indicators.ts';
import * as nlKeeping from './nl-keeping.ts';
import * as nlHarvest from './nl-harvest.ts';
import * as nlNews from './nl-news.ts';
import * as nlPeople from './nl-people.ts';
import * as nlSponsor from './nl-report.ts';
import * as nlSessions from './nl-sessions.ts';
import { nl } from './nl.ts';

/** Every sentence of the product in one language. */
export type Messages = Sentences & typeof enFixes & typeof enReport & typeof enSessions & typeof enHarvest & typeof enHandover & typeof enOnboarding & typeof enIndicators & typeof enKeeping & typeof enNews & typeof enPeople & typeof enSponsor & typeof enDashboard;

/** The languages that people at the tool can have. What stands in notes is in the community's language. */
export const languages = ['en', 'nl'] as const;
export type Language = (typeof languages)[number];

const catalogues: Readonly<Record<Language, Messages>> = {
  en: { ...en, ...enFixes, ...enReport, ...enSessions, ...enHarvest, ...enHandover, ...enOnboarding, ...enIndicators, ...enKeeping, ...enNews, ...enPeople, ...enSponsor, ...enDashboard },
  nl: { ...nl, ...nlFixes, ...nlReport, ...nlSessions, ...nlHarvest, ...nlHandover, ...nlOnboarding, ...nlIndicators, ...nlKeeping, ...nlNews, ...nlPeople, ...nlSponsor, ...nlDashboard },
};

export function messagesFor(language: Language): Messages {
  return catalogues[language];
}

/** The catalogue for a language tag such as `nl-BE`; English for every tongue we don't speak. */
export function languageOf(tag: string): Language {
  const primary = tag.toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === primary) ?? 'en';
}
