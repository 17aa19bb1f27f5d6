/** What hosts with a document share: the core says what a dashboard looks like, and this makes elements of it. */
export type { MakeElement } from './redraw.ts';
export { redraw } from './redraw.ts';
export { followActs, focusOn } from './follow-acts.ts';
