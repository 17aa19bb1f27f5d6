import { parseArgs } from 'node:util';
import { parsePlainDate } from '@cop-notes/core/folder';
import type { PlainDate } from '@cop-notes/core';
import type { CliMessages } from './messages/messages.ts';
import { common, flag, strictly, text, texts } from './options.ts';
import type { Wrong } from './options.ts';

/** Who leaves and who follows, as typed. A successor without a name is nobody. */
export interface HandoverRequest {
  readonly show: 'handover';
  readonly folder: string;
  readonly from: string;
  readonly to: string | undefined;
  /** Undefined for the day that the member note has, where that is still to come, else today. */
  readonly on: PlainDate | undefined;
  /** What goes to somebody else, by its code: a name, or nobody, or the leaver keeps it. */
  readonly others: ReadonlyMap<string, Chosen>;
  readonly dryRun: boolean;
}

/** A name, or what else becomes of it. */
export type Chosen = string | { readonly kind: 'nobody' | 'leaver' };

export function handoverRequest(args: readonly string[], { cli }: CliMessages): HandoverRequest | { readonly show: 'help' | 'version' } | Wrong {
  const parsed = strictly(() => parseArgs({ args: [...args], allowPositionals: true, options: { ...common, from: text, to: text, 'to-nobody': flag, on: text, give: texts, unowned: texts, keep: texts, 'dry-run': flag } }));
  if ('wrong' in parsed) return parsed;
  const { values: { from, to, 'to-nobody': toNobody = false, on, give = [], unowned = [], keep = [], 'dry-run': dryRun = false, help, version }, positionals: [folder = '.', more] } = parsed;
  if (help === true || version === true) return { show: help === true ? 'help' : 'version' };
  if (more !== undefined) return { wrong: cli.tooMany(more) };
  if (from === undefined || from.trim() === '') return { wrong: cli.whoLeaves };
  if ((to !== undefined) === toNobody) return { wrong: cli.whoFollows };
  const day = on === undefined ? undefined : parsePlainDate(on);
  if (on !== undefined && day === undefined) return { wrong: cli.badDay(on) };
  const given = give.map((each) => /^([0-9a-f]{8})=(.+)$/su.exec(each));
  const misread = give.find((_, index) => given[index] === null) ?? [...unowned, ...keep].find((each) => !/^[0-9a-f]{8}$/.test(each));
  if (misread !== undefined) return { wrong: cli.badCode(misread) };
  const others = new Map<string, Chosen>([
    ...given.map((match): [string, Chosen] => [match?.[1] ?? '', match?.[2]?.trim() ?? '']),
    ...unowned.map((code): [string, Chosen] => [code, { kind: 'nobody' }]), ...keep.map((code): [string, Chosen] => [code, { kind: 'leaver' }]),
  ]);
  if (others.size < give.length + unowned.length + keep.length) return { wrong: cli.codeTwice };
  return { show: 'handover', folder, from, to, on: day, others, dryRun };
}
