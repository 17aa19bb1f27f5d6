/** All that tells whoever is outside about people: what the laws in `few-laws.ts` look at, ours or one that was broken on purpose. */
export { communitiesOf } from '../../src/community/communities-of.ts';
export { parseNote } from '../../src/note/parse-note.ts';
export { reportOf } from '../../src/report/report.ts';
export { messagesFor } from '../../src/text/messages/messages.ts';
export { firstDashboardChoices } from '../../src/views/dashboard/dashboard-choices.ts';
export { dashboardOf } from '../../src/views/dashboard/dashboard-of.ts';
