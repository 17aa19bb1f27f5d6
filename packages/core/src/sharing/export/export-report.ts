import type { AudienceRequest } from '../../confidentiality/audience.ts';
import { shownName } from '../../note/links.ts';
import type { Verdict } from '../../confidentiality/judge.ts';
import type { Messages } from '../../text/messages/messages.ts';
import type { Omission, OmissionAmongOthers, OmissionByItself, OmissionOf } from './outgoing.ts';
import type { AcceptableLeak, AttachmentDecision, ExportPlan, ExportReport, NoteDecision } from './export-plan.ts';

/**
 * What an export does, note by note, as Markdown for the person who asked for it. It names what stays inside: it is for nobody else.
 */
export function exportReport(plan: Extract<ExportPlan, { kind: 'ready' | 'stopped' }>, messages: Messages): string {
  const words = messages.exportReport;
  const { report } = plan;
  const goes = report.notes.filter(({ to }) => to !== undefined);
  const stays = report.notes.filter(({ to }) => to === undefined);
  const sections = [
    `# ${words.title(audienceInWords(report.audience, messages))}`,
    words.forYou,
    ...(plan.kind === 'stopped' ? [`## ${words.stopped}`, words.stoppedWhy, ...plan.leaks.map((leak) => leakLine(leak, messages))] : []),
    ...(report.spoken.length === 0 ? [] : [`## ${words.spoken}`, words.spokenWhy, ...report.spoken.map((spoken) => `- ${spoken.path}, ${words.line(spoken.line + 1)}: ${spoken.label} “${shortened(spoken.words)}”`)]),
    `## ${words.goes(goes.length)}`, ...goes.map((note) => goingLines(note, messages)),
    ...attachmentLines(report, messages),
    `## ${words.stays(stays.length)}`, ...stays.map((note) => `- ${note.path}: ${reasonInWords(note, messages)}`),
  ];
  return `${joined(sections)}\n`;
}

export function audienceInWords({ kind, names }: AudienceRequest, { exportReport: words }: Messages): string {
  return kind === 'world' || kind === 'community' ? words.audiences[kind] : words.audiences[kind](names.map(shownName).join(', '));
}

/** Items of a list follow each other; all else stands apart. */
function joined(parts: readonly string[]): string {
  return parts.map((part, at) => (at === 0 ? part : `${part.startsWith('- ') && (parts[at - 1] ?? '').startsWith('- ') ? '\n' : '\n\n'}${part}`)).join('');
}

function goingLines(note: NoteDecision, messages: Messages): string {
  const { exportReport: words } = messages;
  const { length } = note.omissions;
  const left = [...note.omissions.flatMap((omission) => (isAmongOthers(omission) ? [] : [omissionLine(omission, messages)])), ...linesOfTheOthers(note.omissions.filter(isAmongOthers), messages)];
  return [`- ${note.path}${renamed(note)}${length === 0 ? '' : ` (${words.leftOut(length)})`}`, ...left.map((line) => `    - ${line}`)].join('\n');
}

function renamed({ path, to }: { readonly path: string; readonly to: string | undefined }): string {
  return to !== undefined && !path.endsWith(to) ? ` → ${to}` : '';
}

function isAmongOthers(omission: Omission): omission is OmissionOf<OmissionAmongOthers> {
  return omission.kind in together;
}

/** In the order in which they are told. */
const together: Readonly<Record<OmissionAmongOthers, true>> = { comment: true, remark: true, html: true, code: true, field: true, tag: true, label: true, id: true, footnote: true, definition: true, key: true };

/** Each kind with its number, its lines and its words. */
function linesOfTheOthers(omissions: readonly OmissionOf<OmissionAmongOthers>[], { exportReport: words }: Messages): readonly string[] {
  return (Object.keys(together) as readonly OmissionAmongOthers[]).flatMap((kind) => {
    const ofKind = omissions.filter((omission) => omission.kind === kind);
    const each = ofKind.map(({ line, detail }) => `${line === undefined ? '' : `${words.line(line + 1)} `}“${shortened(detail)}”`);
    return ofKind.length === 0 ? [] : [`${words.omissionsTogether[kind](ofKind.length)}: ${each.join(', ')}`];
  });
}

function omissionLine({ kind, line, why, detail, hash }: OmissionOf<OmissionByItself>, messages: Messages): string {
  const { exportReport: words } = messages;
  const where = line === undefined ? '' : `${words.line(line + 1)}: `;
  const because = why === undefined ? '' : ` (${verdictInWords(why, messages)})`;
  return `${where}${words.omissions[kind]} “${shortened(detail)}”${because}${hash === undefined ? '' : ` [${hash}]`}`;
}

function shortened(words: string): string {
  const short = words.replace(/\s+/g, ' ').trim();
  return short.length > 80 ? `${short.slice(0, 79)}…` : short;
}

function attachmentLines({ attachments }: ExportReport, { exportReport: words }: Messages): readonly string[] {
  if (attachments.length === 0) return [];
  return [`## ${words.attachments}`, ...attachments.map((attachment) => `- ${attachment.path}${renamed(attachment)}: ${fateInWords(attachment, words)}`)];
}

function fateInWords({ why, usedIn }: AttachmentDecision, words: Messages['exportReport']): string {
  switch (why) {
    case undefined: return words.goesAsItIs;
    case 'used-inside': return words.usedInside(usedIn ?? '');
    case 'used-elsewhere': return words.usedElsewhere;
    case 'kind-unknown': return words.kindUnknown;
  }
}

function reasonInWords({ verdict, obstacle }: NoteDecision, messages: Messages): string {
  if (obstacle !== undefined) return messages.exportReport.obstacles[obstacle];
  return verdict === undefined ? '' : verdictInWords(verdict, messages);
}

/** The label that decided, where it stands, and whom it keeps it from. */
export function verdictInWords({ label, silent, place, reason }: Verdict, { exportReport: words, sidebar }: Messages): string {
  const where = place === undefined || silent ? '' : `, ${sidebar.labelAtLine(place.line + 1)}`;
  return reason === 'label' || reason === 'silent' ? (silent ? words.reasons.silent : `${label}${where}`) : `${label}${where}; ${words.reasons[reason]}`;
}

/** Where a person can mend it: in a note, else in a file of the export. */
function leakLine(leak: AcceptableLeak, { exportReport }: Messages): string {
  const { kind, file, line, words, of, from } = leak;
  const place = from ?? { path: file, line };
  return `- ${place.path}${place.line === undefined ? '' : `, ${exportReport.line(place.line + 1)}`}: ${exportReport.leaks[kind]} “${words.replace(/\s+/g, ' ').slice(0, 80)}” (${of}) [${leak.hash}]`;
}
