import { expect, test } from 'vitest';
import type { planExport } from '../../src/sharing/export/plan-export.ts';
import { brokenModule, isCaught } from '../support/broken-module.ts';
import type { Broken } from '../support/broken-module.ts';
import { acceptanceFreesOnlyItsOwn, allThatMayGoes, attachmentsStayWithTheStrictest, everydayNamesCountWithACapital, everySayerIsHeard, namesStayUnderChathamHouse, nearMissesStay, nothingLeaks } from '../support/export-laws.ts';

/** Exporters broken on purpose, each in the way that one forgetful line would break it. */
const broken: readonly Broken[] = [
  { what: 'lets a note go that says nothing about itself', file: 'confidentiality/clear.ts', from: 'return verdict.may ?', to: 'return verdict.may || verdict.silent ?' },
  { what: 'reads a label it does not know as green', file: 'note/tlp.ts', from: 'return tlpLabels.find((label) => label === `TLP:${name}`);', to: "return tlpLabels.find((label) => label === `TLP:${name}`) ?? 'TLP:GREEN';" },
  { what: 'takes what only looks like a label for none', file: 'note/like-label.ts', from: 'if (isPlainNo(value)) return undefined;', to: 'if (value !== key) return undefined;' },
  { what: 'forgets labels in words', file: 'note/gather-labels.ts', from: 'this.closeByWords(inWords.filter(', to: 'this.closeByWords(inWords.slice(0, 0).filter(' },
  { what: 'forgets comments that are labels', file: 'note/gather-labels.ts', from: 'return shown === undefined ? [] : [[start, shown]];', to: 'return shown === undefined ? [] : [];' },
  { what: 'forgets what HTML folds away', file: 'note/read-body.ts', from: "else if (node.type === 'html') this.labels.addHtml(node, around);", to: '' },
  { what: 'forgets a label at the end of a line', file: 'note/labels-in-words.ts', from: '|| endsItsBlock(looked, at, end, line))', to: ')' },
  { what: 'forgets what stands below a labelled heading', file: 'note/read-body.ts', from: 'this.labels.closeSections();\n', to: '\n' },
  { what: 'forgets tags that are labels', file: 'note/labels-in-words.ts', from: 'if (!maySpeakOfLabel(words)) return closing;', to: 'if (words !== null) return closing;' },
  { what: 'forgets words that close', file: 'note/label-words.ts', from: '...closingWordsIn(words, all, setting)]', to: ']' },
  { what: 'forgets a quote that goes on with a callout', file: 'note/gather-labels.ts', from: 'return this.goesOn(quote, start);', to: 'return undefined;' },
  { what: 'forgets tables with labels', file: 'note/gather-labels.ts', from: 'this.closeTable(words, range, around);', to: 'undefined;' },
  { what: 'forgets tags that are words which close', file: 'note/labels-in-words.ts', from: 'filter(({ 2: name = \'\' }) => isClosingTag(name))', to: 'slice(0, 0)' },
  { what: 'forgets callouts and items', file: 'confidentiality/effective-label.ts', from: '[...note.parts.map(({ range }) => range), ...note.questions', to: '[...note.questions' },
  { what: 'forgets that an answer closes its question', file: 'confidentiality/effective-label.ts', from: "...note.questions.filter(({ form }) => form === 'line').map(({ item }) => item), ...note.closed", to: '...note.closed' },
  { what: 'forgets passages in what is embedded', file: 'sharing/export/render-note.ts', from: '...this.withheldPassages(source, omit),', to: '...(around.length === 0 ? this.withheldPassages(source, omit) : []),' },
  { what: 'embeds what stays inside', file: 'sharing/export/outgoing-of.ts', from: 'const note = cleared.get(path);', to: 'const note = cleared.get(path) ?? ({ value: sources.get(path), verdict: {} } as never);',
    also: [{ file: 'sharing/export/outgoing-of.ts', from: 'const to = paths.get(path);', to: 'const to = paths.get(path) ?? path;' }, { file: 'sharing/export/link-target.ts', from: 'find(({ may }) => !may)', to: 'find(({ may }) => may === null)' }] },
  { what: 'forgets aliases', file: 'sharing/guarded-names.ts', from: 'note.title, ...note.properties.filter(({ key }) => nameKeys.has(key)).flatMap(aliasesIn)', to: 'note.title' },
  { what: 'forgets titles', file: 'sharing/guarded-names.ts', from: 'note.name, note.title, ...note.properties', to: '...note.properties' },
  { what: 'forgets comments', file: 'sharing/export/hidden-channels.ts', from: '...parsed.comments.map(', to: '...[].map(' },
  { what: 'keeps what people remarked in the text', file: 'sharing/export/hidden-channels.ts', from: '...workingRemarks(parsed.masked, bodyStart),', to: '' },
  { what: 'keeps references to footnotes that stay', file: 'sharing/export/rendered-note.ts', from: 'redactNames(withoutDeadFootnotes(', to: 'redactNames(String(' },
  { what: 'forgets fields', file: 'sharing/export/note-syntax.ts', from: '    ...fields,\n', to: '' },
  { what: 'forgets fields on whole lines', file: 'sharing/export/note-syntax.ts', from: '...wholeLineFields(body.masked, body.start, words),', to: '' },
  { what: 'keeps the code of plugins', file: 'sharing/export/hidden-channels.ts', from: 'return plainLanguages.has(language) &&', to: 'return' },
  { what: 'keeps HTML', file: 'sharing/export/hidden-channels.ts', from: "if (node.type !== 'code' && node.type !== 'math') return false;", to: "if (node.type === 'html') return true; if (node.type !== 'code' && node.type !== 'math') return false;" },
  { what: 'keeps the frontmatter', file: 'sharing/export/export-frontmatter.ts', from: "...(note.type === 'note'", to: '...note.properties.map(({ key, values }) => `${key}: ${values.join()}`), ...(note.type === \'note\'' },
  { what: 'keeps the words of a link to what stays inside', file: 'sharing/export/render-note.ts', from: 'return bracketedAt(source.text, link.place, outgoing.words.notIncluded);\n    }\n    const { target', to: "return link.alias || 'x';\n    }\n    const { target" },
  { what: 'names headings that stay inside', file: 'sharing/export/link-target.ts', from: 'find(({ may }) => !may)', to: 'find(({ may }) => may === null)' },
  { what: 'forgets links in titles', file: 'sharing/export/outgoing-of.ts', from: 'wordsOfHeading(outgoing, source, heading)', to: 'note.title' },
  { what: 'forgets footnotes that only a stricter part names', file: 'confidentiality/effective-label.ts', from: '[...note.parts, ...note.closedDefinitions]', to: 'note.parts' },
  { what: 'forgets quotations', file: 'sharing/export/second-scan.ts', from: 'for (const { start, end, of } of findQuotations(read))', to: 'for (const { start, end, of } of findQuotations(read).slice(0, 0))' },
  { what: 'hears a quotation from one note alone', file: 'sharing/export/strict-passages.ts', from: 'if (known.source !== passage.source) runs.set(run,', to: 'if (known.source === undefined) runs.set(run,' },
  { what: 'takes what an open note is called for everybody’s words', file: 'sharing/export/words-inside.ts', from: 'notesThatGo(judged).filter(isCalledByName).flatMap(namesOfNote)]', to: 'notesThatGo(judged).flatMap((note) => [...namesOfNote(note), ...(judged.sources.get(note.path)?.body.headings ?? []).map(({ words }) => judged.sources.get(note.path)?.text.slice(words.start, words.end) ?? \'\')])]' },
  { what: 'keeps every tag', file: 'sharing/export/note-syntax.ts', from: '(isQuestionTag(name) || !tagMayGo(name))', to: 'isQuestionTag(name)' },
  { what: 'takes along what is used inside', file: 'sharing/export/judge-attachments.ts', from: 'all.find((use) => !goes(use))?.note.path ?? usedInside.get(fileNameOf(path))', to: '[].concat(path as never)[1]' },
  { what: 'takes along what others use and close', file: 'sharing/export/judge-attachments.ts', from: 'usedElsewhere.has(fileNameOf(path))', to: 'usedElsewhere.has(path)' },
  { what: 'takes along what is another community’s', file: 'sharing/export/attachments.ts', from: 'nearestFolder(path, folders) === folder', to: "path.startsWith(`${folder}/`)" },
  { what: 'looks for names only as they are written', file: 'text/words.ts', from: "word.normalize('NFKD').replace(dropped, '').toLowerCase()", to: 'word' },
  { what: 'takes an everyday word for nobody’s name', file: 'sharing/guarded-names.ts', from: "return isEveryday ? 'capital' : 'any';", to: "return isEveryday ? 'exact' : 'any';" },
  { what: 'takes every everyday word for a name', file: 'sharing/guarded-names.ts', from: "return isEveryday ? 'capital' : 'any';", to: "return 'any';" },
  { what: 'takes an everyday word in capitals alone for a name', file: 'sharing/names.ts', from: "case 'capital': return (stretch) => ", to: "case 'capital': return (stretch) => stretch === stretch.toUpperCase() && " },
  { what: 'does not scan a second time', file: 'sharing/export/plan-export.ts', from: 'const found = secondScan(', to: 'const found = [] as never[]; void (' },
  { what: 'forgets names under the Chatham House rule', file: 'sharing/export/rendered-note.ts', from: 'const findNames = chatham ?', to: 'const findNames = false ?' },
  { what: 'forgets who is listed as present', file: 'sharing/people-named.ts', from: ', ...peopleListedIn(source), ', to: ', ' },
  { what: 'forgets who speaks', file: 'sharing/people-named.ts', from: ', ...speakersIn(source)];', to: '];' },
  { what: 'keeps the names of files under the Chatham House rule', file: 'sharing/export/plan-export.ts', from: 'request.chathamHouse || usedQuietly.has(path)', to: 'usedQuietly.size < 0' },
  { what: 'takes organisations with one name for one', file: 'community/organisations.ts', from: "{ kind: 'noted', key: note.path,", to: "{ kind: 'noted', key: note.name," },
  { what: 'writes nothing', file: 'sharing/export/plan-export.ts', from: 'const written = rendered.length === 0 ?', to: 'const written = true ?' },
];

async function exporterOf(change: Omit<Broken, 'what'>): Promise<typeof planExport> {
  return (await brokenModule<{ planExport: typeof planExport }>('sharing/export/plan-export.ts', change)).planExport;
}

const laws: readonly ((plan: typeof planExport) => void)[] = [
  everySayerIsHeard, everydayNamesCountWithACapital, nearMissesStay,
  // A few first: most are found out soon.
  (plan) => { nothingLeaks(plan, 40, false); }, (plan) => { namesStayUnderChathamHouse(plan, 30); }, (plan) => { attachmentsStayWithTheStrictest(plan, 60); }, (plan) => { allThatMayGoes(plan, 30); },
  (plan) => { nothingLeaks(plan, 400, true); }, (plan) => { nothingLeaks(plan, 300, false); }, (plan) => { acceptanceFreesOnlyItsOwn(plan, 250); },
];

test('the exporter that is bundled here and not broken keeps the laws', async () => {
  const whole = await exporterOf({ file: 'sharing/export/plan-export.ts', from: 'const found = secondScan(', to: 'const found = secondScan(' });
  for (const law of laws) law(whole);
});

test.each(broken)('one is found out that $what', async (each) => {
  expect(isCaught(laws, await exporterOf(each))).toBe(true);
});
