/** What nothing works without. */
const needed = [
  ['what is said, in two languages', /^packages\/core\/src\/text\/messages\//],
  ['the templates that come with it, in two languages', /^packages\/core\/src\/templates\/built-in\//],
  ['reading what stands in a note', /^packages\/core\/src\/(?:note|text)\//],
  ['reading YAML (yaml, gray-matter)', /^node_modules\/(?:yaml|gray-matter|kind-of|section-matter|extend-shallow|is-extendable|strip-bom-string)\//],
];

/** By the beginning of a path; the first that fits counts. */
const subjects = [
  ...needed,
  ['the named characters of HTML, which can hide words (character-entities)', /^node_modules\/character-entities\//],
  ['everyday words, which are no names', /^packages\/core\/src\/sharing\/everyday-words\.ts$/],
  ['dates in the words of a template (dayjs)', /^node_modules\/dayjs\//],
  ['confidentiality, sharing and presenting', /^packages\/core\/src\/(?:sharing|confidentiality)\//],
  ['what commands do', /^packages\/core\/src\/workspace\/commands/],
  ['sessions, people, questions, templates', /^packages\/core\/src\/(?:sessions|people|questions|templates)\//],
  ['indicators, reports and plots', /^(?:packages\/core\/src\/(?:indicators|report|plots)\/|node_modules\/d3-)/],
  ['what the sidebar and the dashboard show', /^packages\/(?:core\/src\/(?:views|problems)\/|dashboard\/)/],
  ['following the notes: communities, index, records', /^packages\/core\/src\//],
  ['the tool itself', /^packages\/obsidian-plugin\//],
  ['all else', /^/],
];

/** Bytes by subject, the largest first, of a bundle that esbuild minified; and those of what nothing works without. */
export function whatTakesHowMuch({ outputs }) {
  const bytes = new Map();
  for (const { inputs } of Object.values(outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const [subject] = subjects.find(([, pattern]) => pattern.test(path));
      bytes.set(subject, (bytes.get(subject) ?? 0) + bytesInOutput);
    }
  }
  return { bySubject: [...bytes].sort(([, one], [, other]) => other - one), needed: needed.reduce((sum, [subject]) => sum + (bytes.get(subject) ?? 0), 0) };
}
