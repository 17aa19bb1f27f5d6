import type { AudienceRequest } from '../../confidentiality/audience.ts';
import type { Verdict } from '../../confidentiality/judge.ts';
import type { PlainDate } from '../../text/plain-date.ts';
import type { Attachment } from './attachments.ts';
import type { Omission } from './outgoing.ts';
import type { NotePlace } from './places-of-leaks.ts';
import type { Leak } from './second-scan.ts';

export interface ExportRequest {
  /** Every note of the store, by path, as it stands now. */
  readonly texts: ReadonlyMap<string, string>;
  readonly attachments: readonly Attachment[];
  /** The notes that earlier exports wrote (`copiesOfExports`): who uses a file only in these, uses it nowhere else. */
  readonly copies?: ReadonlySet<string>;
  /** Write no more than these of the notes that go, as they are where all go; undefined for all. */
  readonly only?: ReadonlySet<string>;
  /** The folder of the community. */
  readonly folder: string;
  readonly audience: AudienceRequest;
  readonly today: PlainDate;
  /** Take everybody's name out, whatever the notes say. */
  readonly chathamHouse: boolean;
}

export type ExportFile =
  | { readonly path: string; readonly text: string }
  /** To be copied as it is. */
  | { readonly path: string; readonly copyOf: string };

/** Words that go and speak of a stricter label: only a person can tell whether they were meant to be closed. */
export interface SpokenLabelThatGoes {
  readonly path: string;
  /** From 0. */
  readonly line: number;
  readonly label: string;
  /** The line it stands on. */
  readonly words: string;
}

/** What an export does with one note, for the report. */
export interface NoteDecision {
  readonly path: string;
  /** Where it goes; undefined where it stays. */
  readonly to: string | undefined;
  readonly verdict: Verdict | undefined;
  /** Why it stays though nobody judged it. */
  readonly obstacle: 'unreadable' | 'names-a-person' | undefined;
  readonly omissions: readonly Omission[];
}

export interface AttachmentDecision {
  readonly path: string;
  readonly to: string | undefined;
  /** Why it stays: a place that uses it stays; a note outside of the community uses it; its kind is not known. */
  readonly why: 'used-inside' | 'used-elsewhere' | 'kind-unknown' | undefined;
  readonly usedIn: string | undefined;
}

export interface ExportReport {
  readonly audience: AudienceRequest;
  readonly notes: readonly NoteDecision[];
  readonly attachments: readonly AttachmentDecision[];
  readonly spoken: readonly SpokenLabelThatGoes[];
}

/** With what accepts it, and where a person can mend it. */
export interface AcceptableLeak extends Leak {
  readonly hash: string;
  /** Undefined for what stands in no note: the list of all files, an attachment. */
  readonly from: NotePlace | undefined;
}

/** What an export would write. One that the second scan stopped has nothing to write. */
export type ExportPlan =
  | { readonly kind: 'ready'; readonly report: ExportReport; readonly files: readonly ExportFile[] }
  | { readonly kind: 'stopped'; readonly report: ExportReport; readonly leaks: readonly AcceptableLeak[] }
  | { readonly kind: 'audience-unknown'; readonly name: string }
  | { readonly kind: 'no-community' };
