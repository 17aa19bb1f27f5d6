/** Chance from a seed (mulberry32, public domain), in [0, 1). */
function chanceFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6D2B79F5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const words = ('the a of to and in is that for we it with as was on be by this are from or have an they which one you were all there would their will can if '
  + 'community practice question session member theme decision passport material construction trust procurement warranty reuse supplier client budget municipality '
  + 'contract evidence owner process meeting draft agreement pilot result indicator learning exchange demolition design standard label risk liability planning').split(' ');
const firstNames = ['Noor', 'Sam', 'Imane', 'Pieter', 'Zoë', 'Tomasz', 'Ruth', 'Lucas', 'Fatima', 'Hanneke', 'Joost', 'Carla'];
const lastNames = ['Visser', 'de Boer', 'Belkacem', 'Hoekstra', 'Claessens', 'Wieczorek', 'Adeyemi', 'Ferreira', 'el Idrissi', 'Dijkgraaf', 'Kamerling', 'Wessels'];
const themes = ['procurement', 'material passports', 'trust', 'quality and warranties', 'planning', 'learning'];

/** A community of so many notes as members write them, the same for the same seed: pairs of path and text. */
export function* believableCommunity(count, seed = 1) {
  const chance = chanceFrom(seed);
  const pen = penOf(chance, count);
  yield ['Community.md', `---\ntype: community\nname: Believable\nlanguage: en\nthemes:\n${themes.map((theme) => `  - ${theme}\n`).join('')}default-confidentiality: TLP:GREEN\n---\n# Believable\n\n${pen.paragraph()}\n`];
  for (let number = 1; number < count; number++) yield noteOf(number, pen);
}

function noteOf(number, pen) {
  const kind = pen.kinds[number];
  if (kind < 0.08) return [`people/${pen.nameOf(number)}.md`, `---\ntype: member\nroles:\n  - expert\njoined: ${pen.day()}\nthemes:\n  - ${pen.theme()}\n---\n# ${pen.nameOf(number)}\n\n${pen.paragraph()}\n`];
  if (kind < 0.38) return [`sessions/${pen.nameOf(number)}.md`, pen.session(number)];
  if (kind < 0.46) return [`questions/${pen.nameOf(number)}.md`, `---\ntype: question\nstatus: open\ncreated: ${pen.day()}\nowners:\n  - "[[${pen.person()}]]"\nthemes:\n  - ${pen.theme()}\n---\n# ${pen.sentence()}?\n\n${pen.paragraph()}\n\n${pen.discussion('')}`];
  if (kind < 0.62) return [`knowledge/${pen.nameOf(number)}.md`, `---\ntype: knowledge\npublished: ${pen.day()}\nauthors:\n  - "[[${pen.person()}]]"\nconfidentiality: TLP:GREEN\n---\n# ${pen.sentence()}\n\n${pen.paragraphs(6)}${pen.code()}${pen.table()}`];
  return [`notes/${pen.nameOf(number)}.md`, `${pen.chance() < 0.5 ? `---\nthemes:\n  - ${pen.theme()}\nowners:\n  - "[[${pen.person()}]]"\n---\n` : ''}# ${pen.sentence()}\n\n${pen.paragraphs(4)}${pen.chance() < 0.3 ? pen.questions(2) : ''}${pen.chance() < 0.25 ? pen.code() : ''}`];
}

function penOf(chance, count) {
  const pick = (values) => values[Math.floor(chance() * values.length)];
  const upTo = (most) => Math.floor(chance() * most);
  const two = (number) => String(number).padStart(2, '0');
  const some = (most, of) => Array.from({ length: 1 + upTo(most) }, of).join('');
  const kinds = Array.from({ length: count }, chance);
  /** The members by their order: the first ones have the names that notes mention, as there are 144 of them; the others have a number behind. */
  const members = new Map(kinds.flatMap((kind, number) => (number > 0 && kind < 0.08 ? [number] : [])).map((number, index) => [number, index]));
  const named = (index) => `${firstNames[index % 12]} ${lastNames[Math.floor(index / 12) % 12]}${index < 144 ? '' : ` ${index}`}`;
  const pen = {
    chance, kinds,
    /** What a note is called: notes mention each other by it, and now and then one that is not there any more. */
    nameOf: (number) => {
      const kind = kinds[number];
      if (kind < 0.08) return named(members.get(number) ?? number);
      return kind < 0.38 ? `Session ${number}` : kind < 0.46 ? `Question ${number}` : kind < 0.62 ? `Knowledge ${number}` : `Note ${number}`;
    },
    note: () => (chance() < 0.03 ? `Note ${count + upTo(count)}` : pen.nameOf(1 + upTo(count - 1))),
    theme: () => pick(themes),
    person: () => named(upTo(Math.min(144, members.size || 144))),
    day: () => `202${4 + upTo(3)}-${two(1 + upTo(12))}-${two(1 + upTo(28))}`,
    id: () => `q${Array.from({ length: 6 }, () => pick('0123456789abcdefghijklmnopqrstuvwxyz')).join('')}`,
    word: () => {
      const kind = chance();
      if (kind < 0.02) return `[[${pen.note()}]]`;
      if (kind < 0.025) return `[[${pen.person()}|${pick(firstNames)}]]`;
      if (kind < 0.03) return `[${pick(words)} ${pick(words)}](https://example.org/${pick(words)})`;
      if (kind < 0.035) return `#${pen.theme().replace(/ /g, '-')}`;
      if (kind < 0.045) return `**${pick(words)}**`;
      return kind < 0.05 ? `\`${pick(words)}\`` : pick(words);
    },
    sentence: () => { const line = Array.from({ length: 6 + upTo(12) }, pen.word).join(' '); return line.charAt(0).toUpperCase() + line.slice(1); },
    paragraph: () => `${some(7, () => `${pen.sentence()}. `).trimEnd()}\n`,
    paragraphs: (most) => some(most, () => `${chance() < 0.3 ? `## ${pen.sentence()}\n\n` : ''}${pen.paragraph()}\n${chance() < 0.25 ? `${some(5, () => `- ${pen.sentence()}\n`)}\n` : ''}${chance() < 0.1 ? `> ${pen.paragraph()}\n` : ''}`),
    code: () => `\`\`\`md\n- [?] No question [owner:: nobody] ^q000000\n# No heading, #notag [[nothing]]\n${'x = 1\n'.repeat(1 + upTo(12))}\`\`\`\n\n`,
    table: () => `| what | how much |\n| --- | --- |\n${some(6, () => `| ${pick(words)} [[${pen.note()}\\|x]] | ${upTo(100)} |\n`)}\n`,
    discussion: (indentation) => (chance() < 0.5 ? '' : some(3, () => `${indentation}- ${pen.sentence()}. [by:: [[${pen.person()}]]]\n`)),
    question: () => `- [${pick('???? /x-')}] ${pen.sentence()}?  [owner:: [[${pen.person()}]]]  [theme:: ${pen.theme()}]  [created:: ${pen.day()}]${chance() < 0.04 ? '  [confidentiality:: TLP:AMBER]' : ''} ^${pen.id()}\n${pen.discussion('    ')}`,
    questions: (most) => `## Questions\n\n${some(most, pen.question)}\n`,
    session: (number) => `---\ntype: session\ndate: ${pen.day()}\nstart: "13:30"\nend: "16:00"\nlocation: ${pick(words)}\nfacilitators:\n  - "[[${pen.person()}]]"\nattendees:\n${some(9, () => `  - "[[${pen.person()}]]"\n`)}themes:\n  - ${pen.theme()}\n---\n# Session ${number}\n\n## Agenda\n\n| time | what | min |\n| --- | --- | --- |\n${some(5, () => `| ${two(13 + upTo(4))}:${two(upTo(60))} | ${pick(words)} ${pick(words)} | ${5 * (1 + upTo(8))} |\n`)}\n${pen.questions(4)}## Decisions\n\n${some(2, () => `- [!] ${pen.sentence()}  [decided:: ${pen.day()}]\n`)}\n## Actions\n\n${some(3, () => `- [${pick(' x')}] ${pen.sentence()}  [owner:: [[${pen.person()}]]]  [due:: ${pen.day()}]\n`)}\n## Notes\n\n${pen.paragraphs(3)}${chance() < 0.15 ? `> [!TLP:RED]\n> ${pen.paragraph()}\n` : ''}`,
  };
  return pen;
}
