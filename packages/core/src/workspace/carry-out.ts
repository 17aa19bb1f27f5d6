import type { Community } from '../community/community.ts';
import { carryOutHandover } from '../people/carry-out-handover.ts';
import type { NotDone } from '../people/handover-preview.ts';
import type { HandoverPlan } from '../people/plan-handover.ts';
import type { Refusal } from '../questions/change-question.ts';
import type { Messages } from '../text/messages/messages.ts';
import type { NoteStore } from './note-store.ts';

export interface HandoverResult {
  /** How many duties changed hands, and in how many notes; the member note that says when somebody left is none of these. */
  readonly things: number;
  readonly files: number;
  /** Whether anything was written. */
  readonly isWritten: boolean;
  readonly failed: readonly NotDone[];
}

/** Write a hand-over, one note after the other. What fails in one keeps nobody from the next. */
export async function carryOut(store: NoteStore, community: Community, { leaver, files }: HandoverPlan, written: (path: string, text: string) => void): Promise<HandoverResult> {
  let [things, notes, isWritten] = [0, 0, false];
  const failed: NotDone[] = [];
  for (const file of files) {
    const outcome = await store.process<Refusal>(file.path, (text) => {
      const change = carryOutHandover(community, leaver, file, text);
      return 'refused' in change ? { refused: change.refused } : change;
    });
    if (outcome.kind === 'written') {
      written(file.path, outcome.text);
      things += file.changes.length;
      notes += file.changes.length > 0 ? 1 : 0;
      isWritten = true;
    } else failed.push({ path: file.path, why: outcome.kind === 'refused' ? outcome.reason.code : outcome.kind });
  }
  return { things, files: notes, isWritten, failed };
}

/** What would fail, with nothing written: to be read before somebody says yes. */
export async function wouldFail(store: NoteStore, community: Community, { leaver, files }: HandoverPlan): Promise<readonly NotDone[]> {
  const tried = await Promise.all(files.map(async (file): Promise<readonly NotDone[]> => {
    const text = await store.read(file.path);
    const change = text === undefined ? undefined : carryOutHandover(community, leaver, file, text);
    return change === undefined ? [{ path: file.path, why: 'missing' }] : 'refused' in change ? [{ path: file.path, why: change.refused.code }] : [];
  }));
  return tried.flat();
}

/** What failed, in one sentence; undefined where everything was done. */
export function failuresInWords({ failed }: HandoverResult, { handover }: Messages): string | undefined {
  return failed.length === 0 ? undefined : handover.notDone(failed.map(({ path, why }) => `${path} (${handover.why[why]})`).join('; '));
}
