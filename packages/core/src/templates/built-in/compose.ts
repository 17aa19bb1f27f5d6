import { readTemplate } from '../template.ts';
import type { Template } from '../template.ts';

/** A way to spend a session. */
export interface Method {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** What is told there stays with those present. */
  readonly inConfidence?: boolean;
  /** What it is for and what it asks, in one paragraph. */
  readonly intro: string;
  /** Minutes, what is done, and how. */
  readonly agenda: readonly (readonly [number, string, string])[];
  /** Headings to write below, between the questions and the decisions. */
  readonly sections?: readonly (readonly [string, string])[];
}

/** What all sessions have, in one language. */
export interface SessionParts {
  readonly notice: string;
  readonly noticeText: string;
  readonly noticeInConfidence: string;
  readonly agenda: string;
  readonly columns: readonly [string, string, string];
  readonly total: string;
  readonly lookBack: string;
  readonly wasAbsent: string;
  readonly notDone: string;
  readonly decidedLast: string;
  readonly nothingLeft: string;
  readonly questions: string;
  readonly noQuestions: string;
  readonly decisions: string;
  readonly decisionsHint: string;
  readonly actions: string;
  readonly actionsHint: string;
  readonly harvest: string;
  readonly harvestText: string;
  readonly checkOut: string;
  readonly checkOutText: string;
  readonly next: string;
}

/** The Markdown of a session: the same frame around every method, so that whoever reads one finds their way in all. */
export function sessionTemplate(method: Method, parts: SessionParts): Template {
  const sum = method.agenda.reduce((minutes, [each]) => minutes + each, 0);
  const rows = [...method.agenda.map(([minutes, what, how]) => `| ${String(minutes)} | ${what} | ${how} |`), `| ${String(sum)} | **${parts.total}** | |`];
  const blocks = [
    `---\ntype: session\nmethod: ${method.id}\nduration: ${String(sum)}${method.inConfidence === true ? '\nconfidentiality: TLP:RED' : ''}\n---`,
    '# {{title}}',
    `> [!important] ${parts.notice}\n> ${method.inConfidence === true ? parts.noticeInConfidence : parts.noticeText}`,
    method.intro,
    `## ${parts.agenda}`,
    [`| ${parts.columns.join(' | ')} |`, '|---:|---|---|', ...rows].join('\n'),
    `## ${parts.lookBack}`,
    `{{#absentees}}\n- ${parts.wasAbsent}\n{{#briefing}}\n    - {{line}}\n{{/briefing}}\n{{/absentees}}\n{{#openactions}}\n- ${parts.notDone}\n{{/openactions}}\n{{#lastdecisions}}\n- ${parts.decidedLast}\n{{/lastdecisions}}\n{{#nothingleft}}\n${parts.nothingLeft}\n{{/nothingleft}}`,
    `## ${parts.questions}`,
    `{{#openquestions}}\n- {{question}}\n{{/openquestions}}\n{{^openquestions}}\n${parts.noQuestions}\n{{/openquestions}}`,
    ...(method.sections ?? []).flatMap(([title, hint]) => [`## ${title}`, hint]),
    `## ${parts.decisions}`, parts.decisionsHint, `## ${parts.actions}`, parts.actionsHint,
    `## ${parts.harvest}`, parts.harvestText, `## ${parts.checkOut}`, parts.checkOutText, `## ${parts.next}`,
  ];
  return { ...readTemplate(`built-in:${method.id}`, `${blocks.join('\n\n')}\n`), name: method.name, description: `${String(sum)} min · ${method.description}` };
}

/** A template that is no session. */
export interface PlainTemplate {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly filename?: string;
  readonly text: string;
}

export function plainTemplate({ id, name, description, filename = '', text }: PlainTemplate): Template {
  return { ...readTemplate(`built-in:${id}`, text), name, description, filename };
}
