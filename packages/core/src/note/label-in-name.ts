import { mapped } from '../text/mapped.ts';
import { asItLooks } from '../text/words.ts';
import { closingWordsIn } from './closing-in-words.ts';
import { speaksOfLabel } from './label-words.ts';
import { labelsInWords } from './labels-in-words.ts';
import { isStricter } from './tlp.ts';
import type { TlpLabel } from './tlp.ts';
import { isBare } from './word-on-line.ts';

/** What a name says of who may read what it is the name of. */
export interface LabelInName {
  readonly label: TlpLabel;
  /** The words that say so. */
  readonly written: string;
}

/** The strictest label that the name of a file or a title says at one of its ends: `Offer (confidential)`, `2026-03-05 Prijzen - vertrouwelijk`, `offer_TLP-RED`; closing words as in a heading: `Vertrouwelijke offerte`, `Notulen (besloten)`. */
export function labelInName(name: string): LabelInName | undefined {
  // Names of files have no blanks with many people: what stands between words may be one, or set a word apart.
  const undated = name.replace(/^\d{4}-?\d{2}-?\d{2}[ _-]*/, '');
  if (!speaksOfLabel(asItLooks(undated).replace(/_/g, ' '))) return undefined;
  const spellings = [...new Set(mapped([' ', ' - '], (between) => undated.replace(/_/g, between).replace(/(\p{L})-(?=\p{L})/gu, apartUnlessNegated)))];
  return spellings.flatMap(labelsIn).reduce<LabelInName | undefined>((strictest, each) => (strictest === undefined || isStricter(each.label, strictest.label) ? each : strictest), undefined);
}

/** What is `non-confidential` is not. */
function apartUnlessNegated(hyphen: string, letter: string, at: number, all: string): string {
  return /(?:^|[^\p{L}])(?:non|niet|not)$/iu.test(all.slice(0, at + 1)) ? hyphen : `${letter} - `;
}

function labelsIn(name: string): readonly LabelInName[] {
  const range = { start: 0, end: name.length };
  const labels = labelsInWords(name, range).filter(({ form, begins, range: { end } }) => form !== 'spoken' || begins || isBare(name.slice(end)));
  return mapped([...labels, ...closingWordsIn(name, range, 'heading')], ({ label, range: { start, end } }) => ({ label, written: name.slice(start, end) }));
}
