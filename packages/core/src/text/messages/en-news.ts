/** What happened since a day. */
export const news = {
  title: (community: string, day: string): string => `${community}: what happened since ${day}`,
  titleBare: (day: string): string => `What happened since ${day}`,
  nameOfNote: (day: string, today: string): string => `${today} What happened since ${day}`,
  nothing: 'Nothing is known to have happened since then.',
  unread: (count: number): string => `${count === 1 ? '1 note is' : `${String(count)} notes are`} too large to be read: what happened in ${count === 1 ? 'it' : 'them'} is not told here.`,
  titles: { asked: 'New questions', resolved: 'Resolved', decided: 'Decisions', published: 'Knowledge', joined: 'Who joined', left: 'Who left' },
  newSince: (day: string): string => `New since ${day}`,
  waitsForYou: 'Waits for you',
  waitsFor: (name: string): string => `What waits for ${name}`,
  /** Behind what happened or waits, given its day. */
  days: {
    asked: (day: string): string => day, resolved: (day: string): string => day, decided: (day: string): string => day, published: (day: string): string => day, joined: (day: string): string => day, left: (day: string): string => day,
    question: (day: string): string => `due ${day}`, action: (day: string): string => `due ${day}`, review: (day: string): string => `to be looked at again since ${day}`,
  },
  pick: {
    since: 'Since when?',
    looked: 'Since I last looked',
    lookedNever: (day: string): string => `not marked as seen on this device yet: since ${day}`,
    session: 'Since the last session',
    day: 'Since a day…',
    dayPrompt: 'Since which day?',
    dayBad: 'Write a day that has been, such as 2026-11-23',
    keep: 'Keep or send it?',
    keepAllBut: (leftOut: number): string => `${leftOut === 1 ? '1 thing is' : `${String(leftOut)} things are`} left out here: stricter than what every member may read. The sidebar shows ${leftOut === 1 ? 'it' : 'them'} to you. Keep or send the rest?`,
    accept: 'Choose where to…',
    toNote: 'A note in the community',
  },
  copied: 'What happened is on the clipboard.',
  seen: 'Marked as seen. What happens from now on is new.',
};
