/** The report of an export: it stays inside. */
export const exportReport = {
  title: (audience: string): string => `Export for ${audience}`,
  forYou: 'This report names what stays inside. Keep it in the community.',
  audiences: {
    world: 'the world', community: 'this community', organisation: (name: string): string => `the organisation ${name}`,
    person: (name: string): string => name, session: (name: string): string => `those present at ${name}`,
  },
  stopped: 'Stopped: nothing was written',
  stoppedWhy: 'The finished text was read once more, and this should not be in it. Each line says in which note it stands, and where. Reword it, take marks out of a name (`Vis**ser**`), label it, or accept it: write the code behind it under accepted-findings in a note of the community.',
  spoken: 'Speaks of a stricter label, and goes',
  spokenWhy: 'A label in the middle of a sentence closes nothing. Label what should stay, or put the word in code (`…`) where you only speak of it.',
  goes: (count: number): string => (count === 1 ? '1 note goes' : `${String(count)} notes go`),
  stays: (count: number): string => (count === 1 ? '1 note stays' : `${String(count)} notes stay`),
  leftOut: (count: number): string => `${String(count)} left out`,
  line: (line: number): string => `line ${String(line)}`,
  omissions: { passage: 'passage', link: 'link', attachment: 'attachment', embed: 'embed', name: 'name', code: 'code', address: 'address' },
  attachments: 'Attachments',
  goesAsItIs: 'goes, as it is; nobody looked inside',
  kindUnknown: 'stays: files of this kind can hold other notes',
  usedElsewhere: 'stays: a note outside of this community uses a file of that name, and is not for everybody',
  usedInside: (path: string): string => `stays: ${path} uses it too`,
  obstacles: { unreadable: 'it can’t be read well enough to judge it; see its problems', 'names-a-person': 'it is about a person or an organisation, and names are left out' },
  reasons: {
    silent: 'no label, so for members only', 'not-named': 'its audience names others', 'nobody-named': 'TLP:RED, and nobody is named', 'audience-unreadable': 'its audience can’t be read',
  },
  leaks: { name: 'names', passage: 'quotes', label: 'still has a label', comment: 'still has a comment', wikilink: 'still has a wikilink', field: 'still has a field', 'dead-link': 'still has a link to what is not in the export' },
};
