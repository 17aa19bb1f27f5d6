import { readRunning } from '../sessions/agenda-timer.ts';
import { readRoom } from '../sharing/presenting/room.ts';
import { readLookedOn } from './news/looked-on.ts';
import type { SidebarChoices } from './sidebar.ts';

export const firstChoices: SidebarChoices = { community: undefined, grouping: 'theme', onlyMine: false, filter: '', presenting: undefined, running: undefined, lookedOn: [] };

/** What was kept on the device, as far as it can be understood. */
export function readChoices(kept: Partial<SidebarChoices> | undefined): SidebarChoices {
  return { ...firstChoices, ...kept, presenting: readRoom(kept?.presenting), running: readRunning(kept?.running), lookedOn: readLookedOn(kept?.lookedOn) };
}
