import type { Community } from '../community/community.ts';
import { readNote } from '../note/parse-note.ts';
import { concernsConfidentiality } from '../problems/problems-of.ts';
import type { Attachment } from '../sharing/export/attachments.ts';
import { everybodysTemplates } from '../sharing/everybodys-templates.ts';
import type { Finding } from '../sharing/findings.ts';
import { attachmentFindings } from '../sharing/attachment-findings.ts';
import { textualFindings } from '../sharing/textual-findings.ts';
import type { Messages } from '../text/messages/messages.ts';
import type { PlainDate } from '../text/plain-date.ts';
import { shownProblems } from './problems.ts';
import type { ShownProblem } from './problems.ts';

/** What only the texts and the other files of a community tell, one of `all` that are known. `texts` holds its notes, by path. */
export function furtherFindings(community: Community, all: readonly Community[], texts: ReadonlyMap<string, string>, attachments: readonly Attachment[]): readonly Finding[] {
  const sources = community.notes.flatMap(({ path }) => {
    const text = texts.get(path);
    return text === undefined ? [] : [readNote(path, text)];
  });
  return [...textualFindings(community, sources, everybodysTemplates(texts, community)), ...attachmentFindings(community, all, attachments)];
}

/** Everything in a community that may tell more than its label allows, or whose label nobody can be sure of. */
export function checkCommunity(community: Community, all: readonly Community[], texts: ReadonlyMap<string, string>, attachments: readonly Attachment[], messages: Messages, today: PlainDate): readonly ShownProblem[] {
  return shownProblems(community, messages, today, furtherFindings(community, all, texts, attachments)).filter(({ code }) => concernsConfidentiality(code));
}
