import { people } from './health/people.ts';
import { questions } from './health/questions.ts';
import { sessions } from './health/sessions.ts';
import { answers } from './impact/answers.ts';
import { results } from './impact/results.ts';
import type { Indicator, IndicatorId } from './indicator.ts';
import { resilience } from './resilience/absence-factor.ts';

/** Every indicator by its id. A new one is a definition in one of these files, and two sentences in each language. */
export const indicators: Readonly<Record<IndicatorId, Indicator>> = { ...people, ...sessions, ...questions, ...answers, ...results, ...resilience };
