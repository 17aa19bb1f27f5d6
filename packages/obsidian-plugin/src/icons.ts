import type { Icon } from '@cop-notes/core';

/** Lucide's name of every picture. All of them had this name before Lucide 0.446 and have it still, so that every version of the app knows them. */
export const iconNames: Readonly<Record<Icon, string>> = {
  home: 'messages-square', dashboard: 'gauge',
  open: 'circle', discussing: 'message-circle', resolved: 'circle-check', parked: 'circle-pause',
  action: 'list-checks', late: 'alarm-clock', decision: 'gavel', attention: 'bell', stale: 'hourglass', orphaned: 'user-x', unowned: 'user-minus', knowledge: 'book-open', problem: 'triangle-alert',
  ask: 'message-square-plus', goto: 'file-text', resolve: 'check', reopen: 'rotate-ccw', discuss: 'message-circle', park: 'pause',
  take: 'hand', assign: 'user-plus', support: 'thumbs-up', promote: 'file-plus', verify: 'badge-check', edit: 'pencil', obsolete: 'archive', label: 'lock', present: 'presentation', stop: 'circle-slash', export: 'share', report: 'chart-column', check: 'shield-check', accept: 'circle-check', fix: 'wrench',
  session: 'calendar-plus', note: 'file-plus', attendance: 'clipboard-check', timer: 'timer', harvest: 'wheat', brief: 'mail', handover: 'arrow-right-left', onboard: 'door-open', news: 'newspaper', seen: 'check-check', person: 'user', expert: 'graduation-cap', owned: 'list',
  group: 'layers', mine: 'user', filter: 'search', clear: 'x', switch: 'repeat', refresh: 'refresh-cw', member: 'user-check', start: 'plus',
};

/** What the sidebar draws besides. */
export const unfoldIcon = 'chevron-down';
export const moreIcon = 'ellipsis';
