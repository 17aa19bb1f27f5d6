import { isInside } from '../../note/mask.ts';
import { parseBody } from '../../note/parse-body.ts';
import { lineAround } from '../../text/lines.ts';
import { findingHash } from '../findings.ts';
import { spokenLabels } from '../structural-findings.ts';
import type { SpokenLabelThatGoes } from './export-plan.ts';
import type { JudgedNotes } from './judged-notes.ts';

/** Those in what goes, without those that somebody accepted. What stands in comments and HTML goes nowhere. */
export function spokenLabelsThatGo({ community, cleared, judgePassage }: JudgedNotes, accepted: ReadonlySet<string>): readonly SpokenLabelThatGoes[] {
  return [...cleared.values()].flatMap(({ value: { note, text, body } }): readonly SpokenLabelThatGoes[] => {
    if (note.spokenLabels.length === 0) return [];
    const { comments, doubtful } = parseBody(text, body.start);
    const isHidden = (offset: number): boolean => isInside(comments, offset) || doubtful.some(({ start, end }) => start <= offset && offset < end);
    return spokenLabels(community, note).filter((finding) => judgePassage(note, finding.place).may && !isHidden(finding.place.start) && !accepted.has(findingHash(finding, community))).map(({ path, place, detail }) => {
      const { start, end } = lineAround(text, place.start);
      return { path, line: place.line, label: detail, words: text.slice(start, end) };
    });
  });
}
