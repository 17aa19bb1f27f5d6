import { nameOfPath } from '../note/parse-note.ts';
import type { Messages } from '../text/messages/messages.ts';
import type { ShownProblem } from './problems.ts';
import type { ProblemRow } from './sidebar.ts';

export function problemRow(problem: ShownProblem, key: string, messages: Messages): ProblemRow {
  const description = `${nameOfPath(problem.path)}, ${messages.sidebar.line(problem.place.line + 1)}`;
  return {
    kind: 'problem', key, text: problem.message, description,
    tooltip: [problem.message, `${problem.path}, ${messages.sidebar.line(problem.place.line + 1)}`, ...(problem.fix === undefined ? [] : [problem.fix])].join('\n'),
    spoken: `${problem.message} ${description}`,
    path: problem.path, place: problem.place, severity: problem.severity,
    actions: ['openQuestion', ...(problem.fix === undefined ? [] : ['fixProblem' as const]), ...(problem.hash === undefined ? [] : ['acceptFinding' as const])],
    inline: problem.fix === undefined ? [] : ['fixProblem'],
  };
}
