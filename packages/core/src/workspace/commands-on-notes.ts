import type { CommandId, CommandWithoutNotes } from './commands.ts';
import type { CommandWork } from './command-context.ts';
import { finishAction, recordAction, recordDecision } from './commands/agreement-commands.ts';
import { ask } from './commands/ask.ts';
import { assign, support, take } from './commands/change-people.ts';
import { discuss, park, reopen, resolve } from './commands/change-state.ts';
import { acceptFinding, checkLeaks } from './commands/check-leaks.ts';
import { briefing } from './commands/brief-substitute.ts';
import { chooseMe } from './commands/choose-me.ts';
import { markAttendance, nextAgendaItem } from './commands/during-session.ts';
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
import { startPresenting } from './commands/presenting.ts';
import { promote } from './commands/promote.ts';
import { filter, groupBy, switchCommunity, toggleMine } from './commands/sidebar-commands.ts';
import { writeReport } from './commands/write-report.ts';
import { startCommunity } from './commands/start-community.ts';

/** The work of each command on notes: most of what the product can do, and loaded when one of them is run first. */
export const onNotes: Readonly<Record<Exclude<CommandId, CommandWithoutNotes>, CommandWork>> = {
  ask, newSession, newNote, markAttendance, nextAgendaItem, harvest, briefing, handOver, onboard, whatHappened, markSeen, findExpert, showOwned, recordDecision, recordAction, finishAction, openQuestion, resolve, reopen, discuss, park, take, assign, support, promote, writeKnowledge, verifyAnswer, editAnswer, markObsolete, labelNote, labelQuestion, labelSelection,
  startPresenting, exportNotes, writeReport, checkLeaks, acceptFinding, fixProblem,
  groupBy, toggleMine, filter, switchCommunity, showProblems, chooseMe, startCommunity,
};
