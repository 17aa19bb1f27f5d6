import type { Row } from '../views/sidebar.ts';
import { notWhilePresenting } from './commands.ts';
import type { CommandId } from './commands.ts';
import type { CommandContext } from './command-context.ts';
import { finishAction, recordAction, recordDecision } from './commands/agreement-commands.ts';
import { ask } from './commands/ask.ts';
import { assign, support, take } from './commands/change-people.ts';
import { discuss, park, reopen, resolve } from './commands/change-state.ts';
import { acceptFinding, checkLeaks } from './commands/check-leaks.ts';
import { briefing } from './commands/brief-substitute.ts';
import { chooseMe } from './commands/choose-me.ts';
import { markAttendance, nextAgendaItem, stopAgenda } from './commands/during-session.ts';
import { newNote, newSession } from './commands/new-session.ts';
import { handOver } from './commands/hand-over.ts';
import { markSeen, whatHappened } from './commands/news.ts';
import { onboard } from './commands/onboard.ts';
import { openQuestion } from './commands/open-question.ts';
import { exportNotes } from './commands/export-notes.ts';
import { fixProblem, showProblems } from './commands/problem-commands.ts';
import { editAnswer, markObsolete, verifyAnswer } from './commands/keep-answers.ts';
import { harvest } from './commands/harvest.ts';
import { writeKnowledge } from './commands/write-knowledge.ts';
import { labelNote, labelQuestion, labelSelection } from './commands/set-confidentiality.ts';
import { findExpert, showOwned } from './commands/people-commands.ts';
import { startPresenting, stopPresenting } from './commands/presenting.ts';
import { promote } from './commands/promote.ts';
import { clearFilter, filter, groupBy, refresh, stopReading, switchCommunity, toggleMine } from './commands/sidebar-commands.ts';
import { writeReport } from './commands/write-report.ts';
import { startCommunity } from './commands/start-community.ts';

type Run = (context: CommandContext, row: Row | undefined) => unknown;

const runs: Readonly<Record<CommandId, Run>> = {
  showSidebar: ({ environment }) => environment.ui.showSidebar(),
  showDashboard: ({ environment }) => environment.ui.showDashboard(),
  ask, newSession, newNote, markAttendance, nextAgendaItem, stopAgenda, harvest, briefing, handOver, onboard, whatHappened, markSeen, findExpert, showOwned, recordDecision, recordAction, finishAction, openQuestion, resolve, reopen, discuss, park, take, assign, support, promote, writeKnowledge, verifyAnswer, editAnswer, markObsolete, labelNote, labelQuestion, labelSelection,
  startPresenting, stopPresenting, exportNotes, writeReport, checkLeaks, acceptFinding, fixProblem,
  groupBy, toggleMine, filter, clearFilter, switchCommunity, refresh, stopReading, showProblems, chooseMe, startCommunity,
};

export async function runCommand(context: CommandContext, command: CommandId, row: Row | undefined): Promise<void> {
  // Menus leave these out; a keyboard shortcut can call them all the same.
  if (context.choices().presenting !== undefined && notWhilePresenting.has(command)) context.environment.ui.notify('warning', context.messages.refusals.whilePresenting);
  else await runs[command](context, row);
}

/** How far the first reading of all notes has come. */
export type ReadingPhase = 'under-way' | 'called-off' | 'done';

/** Whether a command can do anything now. */
export function canRunCommand({ communities, choices, problemCounts }: CommandContext, reading: ReadingPhase, command: CommandId): boolean {
  const ready = reading === 'done';
  const isPresenting = choices().presenting !== undefined;
  if (isPresenting && notWhilePresenting.has(command)) return false;
  switch (command) {
    case 'stopPresenting': return isPresenting;
    case 'stopReading': return reading === 'under-way';
    case 'showSidebar': case 'showDashboard': case 'startCommunity': case 'refresh': case 'chooseMe': return true;
    case 'switchCommunity': return ready && communities().length > 1;
    case 'clearFilter': return choices().filter !== '' || choices().onlyMine;
    case 'fixProblem': return ready && problemCounts().withFix > 0;
    case 'acceptFinding': return ready && problemCounts().findings > 0;
    case 'stopAgenda': return choices().running !== undefined;
    case 'ask': case 'newSession': case 'newNote': case 'markAttendance': case 'nextAgendaItem': case 'harvest': case 'briefing': case 'handOver': case 'onboard': case 'whatHappened': case 'markSeen': case 'findExpert': case 'showOwned': case 'recordDecision': case 'recordAction': case 'finishAction': case 'openQuestion': case 'resolve': case 'reopen': case 'discuss': case 'park': case 'take': case 'assign': case 'support': case 'promote': case 'writeKnowledge': case 'verifyAnswer': case 'editAnswer': case 'markObsolete': case 'labelNote': case 'labelQuestion': case 'labelSelection': case 'startPresenting': case 'exportNotes': case 'writeReport': case 'checkLeaks':
    case 'groupBy': case 'toggleMine': case 'filter': case 'showProblems': return ready && communities().length > 0;
  }
}
