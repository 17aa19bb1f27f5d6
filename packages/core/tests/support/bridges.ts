/**
 * A community by hand, small enough to work out every figure on paper: `hand-computed.test.ts` does, for the second quarter of 2026 as seen
 * on 15 July. Whatever a figure could trip over stands in it once.
 */
export const bridges: Readonly<Record<string, string>> = {
  'Bridges.md': '---\ntype: community\nname: Bridges\nthemes: [trust, steel]\nstale-after: 30\nactive-window: 90\n---\n',

  // Alpha and Gamma have notes, Beta and Delta are only named by their members. Gamma left on 1 May.
  'organisations/Alpha.md': '---\ntype: organisation\njoined: 2025-01-01\n---\n',
  'organisations/Gamma.md': '---\ntype: organisation\njoined: 2025-01-01\nleft: 2026-05-01\n---\n',

  // Bob came on 10 April, Cas left on 1 May, and nobody wrote down when Dee came.
  'people/Ann.md': '---\ntype: member\norganisation: "[[Alpha]]"\njoined: 2025-01-01\n---\n',
  'people/Bob.md': '---\ntype: member\norganisation: Beta\njoined: 2026-04-10\n---\n',
  'people/Cas.md': '---\ntype: member\norganisation: "[[Gamma]]"\njoined: 2025-01-01\nleft: 2026-05-01\n---\n',
  'people/Dee.md': '---\ntype: member\norganisation: "[[Alpha]]"\n---\n',
  'people/Eve.md': '---\ntype: member\norganisation: Beta\njoined: 2025-06-01\n---\n',
  'people/Fay.md': '---\ntype: member\norganisation: Delta\njoined: 2025-01-01\n---\n',

  'sessions/1.md': '---\ntype: session\ndate: 2026-03-10\nattendees: ["[[Ann]]", "[[Eve]]"]\nabsent: ["[[Cas]]"]\n---\n',
  'sessions/2.md': '---\ntype: session\ndate: 2026-04-20\nattendees: ["[[Ann]]", "[[Bob]]"]\nabsent: ["[[Eve]]"]\nsubstitutes: ["Zed for [[Eve]]"]\n---\n- [!] We meet monthly\n',
  // A guest was there, and Zed came once more, now for Fay.
  'sessions/3.md': '---\ntype: session\ndate: 2026-05-20\nattendees: ["[[Ann]]", "[[Bob]]", A guest]\nsubstitutes: ["Zed for [[Fay]]"]\n---\n',
  'sessions/4.md': '---\ntype: session\ndate: 2026-06-20\nattendees: ["[[Bob]]"]\nabsent: ["[[Ann]]"]\n---\n',
  // Planned, not held: today is 15 July.
  'sessions/5.md': '---\ntype: session\ndate: 2026-07-20\nattendees: ["[[Ann]]", "[[Bob]]", "[[Eve]]", "[[Fay]]"]\n---\n',

  'questions.md': [
    '- [x] Q1 [theme:: trust] [asked-by:: Ann] [answered-by:: Bob] [created:: 2026-01-10] [completion:: 2026-02-01] [completion:: 2026-04-10] #question',
    '    - It depends [by:: Eve] [created:: 2026-01-20]',
    '    - value:: We saved a week.',
    '- [x] Q2 [asked-by:: Bob] [answered-by:: Ann] [answer:: [[Know]]] [created:: 2026-04-01] [completion:: 2026-04-11] #question',
    // Its owner has left; who asked said something, and Eve was the first of the others.
    '- [?] Q3 [owner:: Cas] [theme:: steel] [asked-by:: Ann] [created:: 2026-05-01]',
    '    - More about this [by:: Ann] [created:: 2026-05-02]',
    '    - So do we [by:: Eve] [created:: 2026-05-06]',
    '- [?] Q4 [asked-by:: Eve] [created:: 2026-06-10]',
    // Completed before it was asked.
    '- [x] Q5 [asked-by:: Ann] [answered-by:: Eve] [created:: 2026-06-01] [completion:: 2026-05-20] #question',
    // Without any day, and with one that is no day of the calendar.
    '- [?] Q6 [owner:: Ann] [created:: 2026-02-30]',
    // Its answer is obsolete today, and so counts no more.
    '- [x] Q7 [asked-by:: Bob] [answered-by:: Ann] [value:: A calmer meeting] [obsolete:: 2026-07-01] [created:: 2026-04-15] [completion:: 2026-05-15] #question',
    '- [-] Q8 [asked-by:: Eve] [created:: 2026-04-20] [cancelled:: 2026-06-25] #question',
    // Asked next year: a slip of the pen.
    '- [?] Q9 [owner:: Bob] [asked-by:: Bob] [created:: 2027-01-01]',
    '- [/] Q10 [owner:: Eve] [asked-by:: Bob] [created:: 2026-02-02] #question',
    '    - Undated words [by:: Ann]',
    // Resolved after the quarter, so open at its end.
    '- [x] Q11 [owner:: Bob] [asked-by:: Ann] [answered-by:: Bob] [created:: 2026-06-20] [completion:: 2026-07-05] #question',
  ].join('\n'),

  'Know.md': '---\ntype: knowledge\nthemes: [steel]\npublished: 2026-04-30\nauthors: ["[[Ann]]"]\nreview: 2026-06-01\nverified: 2026-06-15\n---\n',
  'Know too.md': '---\ntype: knowledge\npublished: 2026-05-05\nauthors: ["[[Bob]]"]\nreview: 2026-06-10\nvalue: A bridge was built of old beams.\n---\n',
  'Knew.md': '---\ntype: knowledge\npublished: 2026-01-01\nobsolete: 2026-02-01\n---\n',
};
