import type { Method, PlainTemplate, SessionParts } from './compose.ts';

export const parts: SessionParts = {
  notice: 'Before we begin',
  noticeText: 'What is said here is for this community, unless the harvest below says what may leave, and to whom. Say so when something is for fewer ears: a block can have a label of its own, as `> [!TLP:AMBER]`.',
  noticeInConfidence: 'What is said here stays with those present (TLP:RED): no names, no cases, not even to a colleague who was absent. What may leave is written below the harvest, in words that everybody here agreed on.',
  agenda: 'Agenda', columns: ['Min', 'What', 'How'], total: 'Total',
  lookBack: 'Look back',
  wasAbsent: '{{member}} was absent last time{{substitute}}. In short:',
  notDone: 'Not done yet: {{action}}',
  decidedLast: 'Decided last time: {{decision}}',
  nothingLeft: 'What did we promise each other, and what came of it?',
  questions: 'Questions',
  noQuestions: 'Which question do you bring? Write it as `- [?] …`, in the words of who asks it.',
  decisions: 'Decisions', decisionsHint: 'Write each as `- [!] …`, in one sentence that somebody who was absent understands.',
  actions: 'Actions', actionsHint: 'Write each as `- [ ] …` with who does it and by when.',
  harvest: 'Harvest',
  harvestText: 'What did we learn? What of it may leave this room, to whom, and who brings it there?',
  checkOut: 'Check-out', checkOutText: 'One word each: how do you leave?',
  next: 'Next date',
};

export const methods: readonly Method[] = [
  {
    id: 'session', name: 'Regular session', description: 'look back, questions, one subject in depth', intro: 'We look back, work on the questions that have waited longest, and go into one subject.',
    agenda: [
      [10, 'Check-in', 'What is on your mind? One sentence each'], [15, 'Look back', 'Actions, decisions, who was absent'], [40, 'Questions', 'Oldest first; who asks says what would help'], [10, 'Break', ''],
      [25, 'In depth', 'One member shows a case or a result'], [10, 'Decisions and actions', 'Read them aloud'], [5, 'Harvest', 'What may leave, to whom'], [5, 'Check-out', 'One word each'],
    ],
    sections: [['In depth', 'Who shows what? What struck you?']],
  },
  {
    id: 'kick-off', name: 'Kick-off', description: 'mission, results, bottlenecks and how we work', intro: 'The first session: we find out what we want from each other. What comes of it goes into the charter.',
    agenda: [
      [10, 'Welcome', 'Why this community, and why now?'], [20, 'Who is here', 'Name, organisation, and one thing you are good at'], [25, 'Mission', 'Alone, in pairs, together: what do we want to get better at?'],
      [20, 'Results', 'What will be different in a year, and how will we see it?'], [15, 'Bottlenecks', 'What will stand in the way?'], [15, 'Way of working', 'How often, who prepares, what may leave the room, whom we let in'],
      [10, 'Commitments', 'What does each bring? Write it down'], [5, 'Check-out', 'Next date'],
    ],
    sections: [['Mission', 'What do we want to get better at together?'], ['Results', 'What will be different in a year?'], ['Bottlenecks', 'What stands in the way?'], ['Way of working', 'How often, who prepares, what may leave the room, whom we let in?'], ['Commitments', 'Who brings what?']],
  },
  {
    id: 'case-clinic', name: 'Case clinic', description: 'one case, thought through by the group', inConfidence: true, intro: 'One member brings a case that is still open. The others think along, and the case stays theirs.',
    agenda: [
      [5, 'Welcome', 'Who brings the case, who keeps the time?'], [10, 'The case', 'The case giver tells it, and what is the question'], [10, 'Questions for clarity', 'Facts only, no advice yet'], [20, 'Thinking along', 'The group talks, the case giver listens and writes'],
      [10, 'What touches me', 'The case giver says what was useful'], [10, 'What we take home', 'Each names one thing for their own work'], [5, 'Harvest and check-out', 'What may leave, to whom'],
    ],
    sections: [['The case', 'What happens, who is involved, what is the question?'], ['Thinking along', 'What did the group see?']],
  },
  {
    id: 'intervision', name: 'Intervision: incident method', description: 'one incident, everybody decides', inConfidence: true, intro: 'One incident from the work, in which somebody had to decide. Everybody decides for themselves before they hear how it went.',
    agenda: [
      [5, 'The incident', 'Who brings it tells it until the moment of the decision'], [10, 'Questions for information', 'Facts only; who brings it answers'], [5, 'What would you do?', 'Each writes a decision, and why'], [15, 'Round', 'Each reads theirs aloud; nobody discusses'],
      [10, 'Discussion', 'Where do we differ, and what is behind that?'], [10, 'How it went', 'Who brought it tells the decision and what came of it'], [10, 'What we learned', 'About the work and about how we worked together'],
    ],
    sections: [['The incident', 'What happened until the decision?'], ['Decisions we would have taken', 'Each in one sentence, with the reason.']],
  },
  {
    id: 'gossip', name: 'Gossip method', description: 'the group talks about the case behind its owner’s back, in the same room', inConfidence: true, intro: 'The group talks about the case as if its owner were not there; the owner turns around, listens and writes. Kind and frank.',
    agenda: [
      [5, 'The case', 'And the question of who brings it'], [5, 'Questions for clarity', 'Facts only'], [15, 'Gossip', 'The owner sits with their back to the group and says nothing'], [10, 'Turning around', 'What did you hear, what touches you, what will you do?'], [5, 'What we learned', 'Each one thing'], [5, 'Harvest and check-out', 'What may leave, to whom'],
    ],
    sections: [['The case', 'What is the question?'], ['What was heard', 'In the words of the owner.']],
  },
  {
    id: 'troika', name: 'Troika consulting', description: 'three rounds in groups of three', inConfidence: true, intro: 'In groups of three: each in turn is the client, the two others are consultants. Shorter rounds of 4 to 7 minutes work too; then change the agenda.',
    agenda: [
      [10, 'Round 1', '2 min the question, 2 min clarity, 5 min the consultants talk while the client has turned around, 1 min what was useful'], [10, 'Round 2', 'The next client'], [10, 'Round 3', 'The last client'],
    ],
  },
  {
    id: '1-2-4-all', name: '1-2-4-All', description: 'everybody thinks, alone and then in ever larger groups', intro: 'One question for all. Write it here, so that everybody answers the same one.',
    agenda: [[1, 'Alone', 'Think and write in silence'], [2, 'In pairs', 'Compare, build on each other'], [4, 'In fours', 'What is the same, what differs?'], [5, 'All', 'Each four names one thing that stood out']],
  },
  {
    id: 'what-so-what-now-what', name: 'What, So What, Now What', description: 'look at what happened before saying what to do', intro: 'About something we went through together. First what we saw, then what it means, then what we do.',
    agenda: [[10, 'What?', 'What happened, what did you see? Facts and feelings, no meaning yet'], [15, 'So what?', 'Why does it matter? What patterns do we see?'], [15, 'Now what?', 'What do we do, and what do we stop?'], [5, 'Harvest and check-out', 'What may leave, to whom']],
    sections: [['What?', 'What happened?'], ['So what?', 'What does it mean?'], ['Now what?', 'What do we do?']],
  },
  {
    id: 'constellation', name: 'Constellation', description: 'place mission, results and bottlenecks in the room and see how they stand', intro: 'We give the elements of our community a place in the room, and ask them how they stand there.',
    agenda: [
      [5, 'Choose elements', 'Such as mission, results, bottlenecks, members, clients'], [10, 'Place', 'One member gives each element a person and a place, without explaining'], [10, 'Look', 'In silence; what stands close, what is out of sight?'],
      [15, 'Ask', 'Each element: how do you stand, what do you see, what do you need?'], [10, 'Move', 'One step each: what changes?'], [10, 'Harvest', 'What did we see, what do we do with it, what may leave'],
    ],
    sections: [['Elements', '- Mission\n- Results\n- Bottlenecks'], ['What we saw', 'As they stood, and after the step.']],
  },
  {
    id: 'retrospective', name: 'Retrospective', description: 'after-action review: what did we expect, what happened, why', intro: 'About a piece of work that is done. Nobody is judged: we want to do it better next time.',
    agenda: [[5, 'What are we looking at?', 'Which work, which period'], [10, 'What did we expect?', 'As we saw it then'], [15, 'What happened?', 'Facts, from everybody'], [15, 'Why the difference?', 'What helped, what hindered'], [10, 'What next?', 'Keep, change, try: with names'], [5, 'Harvest and check-out', 'What may leave, to whom']],
    sections: [['What did we expect?', 'As we saw it then.'], ['What happened?', 'Facts first.'], ['Why the difference?', 'What helped, what hindered?'], ['Keep, change, try', 'Who does it, and when do we look again?']],
  },
  {
    id: 'decision-round', name: 'Decision round', description: 'one proposal, decided by consent', intro: 'One proposal, written down. We decide when nobody has an objection that is more than a preference.',
    agenda: [[5, 'The proposal', 'Who brings it reads it aloud'], [5, 'Questions for clarity', 'Understood is not agreed'], [10, 'Reactions', 'A round; who brings it may change it'], [5, 'Objections', 'A round; each objection makes the proposal better'], [5, 'Decision', 'Read it aloud, with the day on which we look again']],
    sections: [['The proposal', 'In one or two sentences.'], ['Objections', 'And what was changed because of them.']],
  },
];

export const others: readonly PlainTemplate[] = [
  {
    id: 'community', name: 'Community charter', description: 'mission, results, bottlenecks, way of working, who we let in, commitments',
    text: '---\ntype: community\nname: {{title}}\nlanguage: en\ndefault-confidentiality: TLP:GREEN\nstale-after: 30\nactive-window: 90\n---\n\n# {{title}}\n\n## Mission\n\nWhat do we want to get better at together?\n\n## Results\n\nWhat will be different in a year?\n\n## Bottlenecks\n\nWhat stands in the way?\n\n## Way of working\n\nHow often do we meet, who prepares, what may leave the room?\n\n## Who we let in\n\nTLP:GREEN in this folder means: the members named here and nobody else. Who decides about new members, and what do we ask of them?\n\n## Commitments\n\nWhat does each of us bring, and what can others count on?\n',
  },
  {
    id: 'onboarding', name: 'Onboarding of a member', description: 'the first weeks of a newcomer, step by step', filename: 'Welcome {{title}}',
    text: '---\ntype: note\n---\n\n# Welcome {{title}}\n\n> [!important] Before you read on\n> What you read in this community is for its members, unless a note says more.\n\n## In the first week\n\n- [ ] Read the charter of {{community}} [owner:: {{title}}]\n- [ ] Make a member note: what are you good at, what do you want to learn? [owner:: {{title}}]\n{{#facilitators}}\n- [ ] Coffee with {{facilitator}} [owner:: {{title}}]\n{{/facilitators}}\n{{^facilitators}}\n- [ ] Coffee with another member [owner:: {{title}}]\n{{/facilitators}}\n\n## In the first month\n\n- [ ] Come to a session, and ask one question [owner:: {{title}}]\n- [ ] Find one question that you can answer [owner:: {{title}}]\n\n## What do you want to know?\n',
  },
  {
    id: 'hand-over', name: 'Hand-over', description: 'what a leaver passes on', filename: 'Hand-over of {{title}}',
    text: '---\ntype: note\n---\n\n# Hand-over of {{title}}\n\n## Who takes over what\n\n## What is still open\n\n## What nobody wrote down\n\nWhom do you call for what? What went wrong before, and why?\n\n## What may not be shared\n\n## A word to the community\n',
  },
  {
    id: 'knowledge', name: 'Knowledge note', description: 'what we know, and how we know it',
    text: '---\ntype: knowledge\nthemes:\nauthors:\npublished: {{date}}\nresolves:\n---\n\n# {{title}}\n\n{{#answer}}\n{{answer}}\n{{/answer}}\n{{^answer}}\nIn one sentence: what should a colleague know?\n{{/answer}}\n\n## What we do\n\n## Why it works, and when it does not\n\n## How we know\n\n## Whom to ask\n',
  },
  {
    id: 'member', name: 'Member', description: 'who somebody is, and what they know',
    text: '---\ntype: member\norganisation:\nroles:\n  - member\nthemes:\njoined: {{date}}\naliases:\n---\n\n# {{title}}\n\n## What I know about\n\n## What I want to learn\n\n## What you can call me for\n',
  },
  {
    id: 'organisation', name: 'Organisation', description: 'an organisation that takes part',
    text: '---\ntype: organisation\njoined: {{date}}\ncontact:\naliases:\n---\n\n# {{title}}\n\n## Why we take part\n\n## What may be shared about us\n',
  },
  {
    id: 'question', name: 'Question note', description: 'a question that needs more than a line',
    text: '---\ntype: question\nstatus: open\nthemes:\nowners:\ncreated: {{date}}\n---\n\n# {{title}}\n\n## Why it matters\n\n## What we tried\n\n## What would help\n',
  },
];
