/**
 * Every command of the product, once. Hosts register them from this list; `title` in the message catalogues has an entry for each.
 * `question` commands work on the row they are called on, else on the question under the cursor, else they ask which one.
 */
export const commandIds = [
  'showSidebar', 'showDashboard', 'ask', 'newSession', 'newNote', 'markAttendance', 'nextAgendaItem', 'stopAgenda', 'harvest', 'briefing', 'handOver', 'onboard', 'whatHappened', 'markSeen', 'findExpert', 'showOwned', 'recordDecision', 'recordAction', 'finishAction', 'openQuestion', 'resolve', 'reopen', 'discuss', 'park', 'take', 'assign', 'support', 'promote', 'writeKnowledge', 'verifyAnswer', 'editAnswer', 'markObsolete', 'labelNote', 'labelQuestion', 'labelSelection',
  'startPresenting', 'stopPresenting', 'exportNotes', 'writeReport', 'checkLeaks', 'acceptFinding', 'fixProblem',
  'groupBy', 'toggleMine', 'filter', 'clearFilter', 'switchCommunity', 'refresh', 'stopReading', 'showProblems', 'chooseMe', 'startCommunity',
] as const;

export type CommandId = (typeof commandIds)[number];

/** What would show more than the room may see. */
export const notWhilePresenting: ReadonlySet<CommandId> = new Set<CommandId>(['startPresenting', 'exportNotes', 'writeReport', 'checkLeaks', 'acceptFinding', 'fixProblem', 'showProblems', 'switchCommunity', 'startCommunity', 'newSession', 'newNote', 'harvest', 'writeKnowledge', 'briefing', 'handOver', 'onboard', 'whatHappened', 'markSeen']);

/** What can be done before all notes were read once. Everything else waits until then: what is not read may be strict, or may be what is asked for. */
const idsWithoutNotes = ['showSidebar', 'showDashboard', 'refresh', 'stopReading', 'stopPresenting', 'stopAgenda', 'clearFilter'] as const;
export type CommandWithoutNotes = (typeof idsWithoutNotes)[number];
export const withoutNotes: ReadonlySet<CommandId> = new Set<CommandId>(idsWithoutNotes);

export const questionCommandIds = ['openQuestion', 'resolve', 'reopen', 'discuss', 'park', 'take', 'assign', 'support', 'promote', 'writeKnowledge', 'labelQuestion'] as const;
export type QuestionCommandId = (typeof questionCommandIds)[number];

/** Pictures by meaning; each host maps every one to its own icon set. */
export const icons = [
  'home', 'dashboard', 'open', 'discussing', 'resolved', 'parked', 'action', 'late', 'decision', 'attention', 'stale', 'orphaned', 'unowned', 'knowledge', 'problem',
  'ask', 'goto', 'resolve', 'reopen', 'discuss', 'park', 'take', 'assign', 'support', 'promote', 'verify', 'edit', 'obsolete', 'label', 'present', 'stop', 'export', 'report', 'check', 'accept', 'fix',
  'session', 'note', 'attendance', 'timer', 'harvest', 'brief', 'handover', 'onboard', 'news', 'seen', 'person', 'expert', 'owned', 'group', 'mine', 'filter', 'clear', 'switch', 'refresh', 'member', 'start',
] as const;
export type Icon = (typeof icons)[number];

export const commandIcons: Readonly<Record<CommandId, Icon>> = {
  showSidebar: 'home', showDashboard: 'dashboard', ask: 'ask', newSession: 'session', newNote: 'note', markAttendance: 'attendance', nextAgendaItem: 'timer', stopAgenda: 'stop', harvest: 'harvest', briefing: 'brief', handOver: 'handover', onboard: 'onboard', whatHappened: 'news', markSeen: 'seen', findExpert: 'expert', showOwned: 'owned', recordDecision: 'decision', recordAction: 'action', finishAction: 'resolve', openQuestion: 'goto', resolve: 'resolve', reopen: 'reopen', discuss: 'discuss', park: 'park',
  take: 'take', assign: 'assign', support: 'support', promote: 'promote', writeKnowledge: 'knowledge', verifyAnswer: 'verify', editAnswer: 'edit', markObsolete: 'obsolete', labelNote: 'label', labelQuestion: 'label', labelSelection: 'label', startPresenting: 'present', stopPresenting: 'stop', exportNotes: 'export', writeReport: 'report', checkLeaks: 'check', acceptFinding: 'accept', fixProblem: 'fix',
  groupBy: 'group', toggleMine: 'mine', filter: 'filter', clearFilter: 'clear', switchCommunity: 'switch', refresh: 'refresh', stopReading: 'stop',
  showProblems: 'problem', chooseMe: 'member', startCommunity: 'start',
};
