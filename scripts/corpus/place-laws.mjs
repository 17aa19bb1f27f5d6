/** What is reported of a note must stand where it is reported. Each law yields a sentence for every place that breaks it. */
export function brokenPlaces(note, text) {
  const lineStarts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)];
  const at = ({ start, end }) => text.slice(start, end);
  const broken = [];
  const law = (holds, what, place) => {
    if (!holds) broken.push(`line ${place.line + 1}: ${what}, but there stands ${JSON.stringify(at(place).slice(0, 80))}`);
  };

  const reported = [note.questions, note.questions.flatMap(({ answer }) => answer ?? []), note.links, note.tags, note.properties, note.problems].flat();
  for (const { place } of reported) {
    law(0 <= place.start && place.start <= place.end && place.end <= text.length, 'a place lies outside the text', place);
    law(isAt(lineStarts, place.start, place.line, place.column) && isAt(lineStarts, place.end, place.endLine, place.endColumn), 'line and column are those of another place', place);
  }
  for (const question of note.questions) {
    law(note.title === question.text || hasWords(at(question.place), question.text), `question “${question.text}”`, question.place);
    const item = at(question.item);
    law(question.id === undefined || item.includes(`^${question.id}`), `block id ^${question.id} in this question`, question.place);
    const { owners, themes, askedBy, supporters, answer, created, due, completion, cancelled } = question;
    for (const value of [...owners, ...themes, ...askedBy, ...supporters, created, due, completion, cancelled]) {
      law(value === undefined || hasWords(item, value), `field with “${value}” in this question`, question.place);
    }
    law(answer === undefined || hasWords(at(answer.place), answer.text), `answer “${answer?.text}”`, answer?.place);
  }
  for (const link of note.links) {
    const written = link.syntax === 'wikilink' ? at(link.place) : decoded(at(link.place));
    const opens = written.startsWith('!') === link.embed && written.replace('!', '').startsWith(link.syntax === 'wikilink' ? '[[' : '[');
    // The target of `[text][name]` stands elsewhere.
    const tells = [link.target, link.subpath].every((part) => !written.endsWith(')') && link.syntax === 'markdown' ? true : written.includes(part));
    law(opens && tells && written.includes(link.alias), `link to “${link.target}${link.subpath}”`, link.place);
  }
  for (const tag of note.tags) law(at(tag.place).includes(tag.name), `tag #${tag.name}`, tag.place);
  for (const property of note.properties) law(at(property.place).toLowerCase().includes(property.key), `key “${property.key}”`, property.place);
  return broken;
}

function isAt(lineStarts, offset, line, column) {
  const start = lineStarts[line];
  return start !== undefined && start + column === offset && (lineStarts[line + 1] ?? Infinity) > offset;
}

/** The words in their order, whatever else stands between them: fields (even inside a word), comments, quote marks. */
function hasWords(text, words) {
  return areIn(text, words) || areIn(text.replace(/[[(][A-Za-z][\w-]*::(?:\[\[.*?\]\]|[^\])])*[\])]/g, ''), words);
}

function areIn(text, words) {
  let from = 0;
  for (const word of words.split(/\s+/)) {
    const found = text.indexOf(word, from);
    if (found < 0) return false;
    from = found + word.length;
  }
  return true;
}

function decoded(text) {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch {
      return encoded;
    }
  });
}
