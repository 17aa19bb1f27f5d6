import type { Language } from '../../text/messages/messages.ts';
import type { Template } from '../template.ts';
import { plainTemplate, sessionTemplate } from './compose.ts';
import * as en from './en.ts';
import * as nl from './nl.ts';

const catalogues = { en, nl };

/** Our own templates, the sessions first, the most used in front. */
export function builtInTemplates(language: Language): readonly Template[] {
  const { methods, others, parts } = catalogues[language];
  return [...methods.map((method) => sessionTemplate(method, parts)), ...others.map(plainTemplate)];
}
