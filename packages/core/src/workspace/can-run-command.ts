import { notWhilePresenting } from './commands.ts';
import type { CommandId } from './commands.ts';
import type { CommandContext } from './command-context.ts';

/** How far the first reading of all notes has come. */
export type ReadingPhase = 'under-way' | 'called-off' | 'done';

/** Whether a command can do anything now. */
export function canRunCommand({ communities, choices, problemCounts }: Pick<CommandContext, 'communities' | 'choices' | 'problemCounts'>, reading: ReadingPhase, command: CommandId): boolean {
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
