import type { Icon } from '@cop-notes/core';

/** VS Code's icon for each of the core's. `package.json` names the same ones; a test compares. */
export const codicons: Readonly<Record<Icon, string>> = {
  home: 'home', dashboard: 'graph', open: 'question', discussing: 'comment-discussion', resolved: 'pass', parked: 'debug-pause',
  action: 'tasklist', late: 'clockface', decision: 'law', attention: 'bell', stale: 'history', orphaned: 'person', unowned: 'person', knowledge: 'book', problem: 'warning',
  ask: 'add', goto: 'go-to-file', resolve: 'check', reopen: 'issue-reopened', discuss: 'comment-discussion', park: 'debug-pause',
  take: 'person-add', assign: 'organization', support: 'thumbsup', promote: 'new-file', verify: 'verified', edit: 'edit', obsolete: 'archive', label: 'lock', present: 'broadcast', stop: 'circle-slash', export: 'export', report: 'graph', check: 'search', accept: 'pass', fix: 'wrench',
  session: 'calendar', note: 'new-file', attendance: 'checklist', timer: 'watch', harvest: 'inbox', brief: 'mail', handover: 'sign-out', onboard: 'sign-in', news: 'note', seen: 'check-all', person: 'account', expert: 'mortar-board', owned: 'list-unordered',
  group: 'group-by-ref-type', mine: 'account', filter: 'filter', clear: 'clear-all', switch: 'arrow-swap', refresh: 'refresh', member: 'account', start: 'organization',
};
