/** A small community that the stories are told about. No day in it depends on when the tests run: nothing in it has a date that ages. */
export function circle() {
  return {
    'Circle/Circle.md': charter('Circle', ['trust', 'money']),
    'Circle/people/Noor Visser.md': member('Noor Visser', ['Noor']),
    'Circle/people/Sam de Boer.md': member('Sam de Boer', []),
    'Circle/Session.md': [
      '---', 'type: session', 'themes:', '  - trust', '---', '# First session', '',
      '- [?] How do we share client cases? [owner:: [[Sam de Boer]]]  [created:: 2999-01-02] ^qaaaaaa',
      '    - We could leave the names out.',
      '- [?] Who may see the notes? [owner:: [[Noor Visser]]]  [created:: 2999-01-01] ^qbbbbbb',
      '- [x] When do we meet? [answered-by:: [[Noor Visser]]]  [completion:: 2026-11-02] ^qcccccc', '    - answer:: Every first Thursday.', '',
    ].join('\n'),
    'Circle/Budget.md': '# Budget\n\n- [?] Who pays for the room? [owner:: [[Sam de Boer]]]  [theme:: money]  [confidentiality:: TLP:AMBER]  [created:: 2999-01-03] ^qdddddd\n',
    'Private/Diary.md': '- [?] Shall I leave? ^qeeeeee\n',
  };
}

/** A second community beside it. */
export function twoCircles() {
  return { ...circle(), 'Garden/Garden.md': charter('Garden', []), 'Garden/Plants.md': '- [?] What grows in the shade? [owner:: Ana] ^qffffff\n' };
}

function charter(name, themes) {
  return ['---', 'type: community', `name: ${name}`, ...(themes.length === 0 ? [] : ['themes:', ...themes.map((theme) => `  - ${theme}`)]), 'default-confidentiality: TLP:GREEN', '---', `# ${name}`, ''].join('\n');
}

function member(name, aliases) {
  return ['---', 'type: member', ...(aliases.length === 0 ? [] : ['aliases:', ...aliases.map((alias) => `  - ${alias}`)]), '---', `# ${name}`, ''].join('\n');
}
