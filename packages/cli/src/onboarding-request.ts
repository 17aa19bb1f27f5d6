import { parseArgs } from 'node:util';
import type { CliMessages } from './messages/messages.ts';
import { common, strictly, text } from './options.ts';
import type { Wrong } from './options.ts';

export interface OnboardingRequest {
  readonly show: 'onboard';
  readonly folder: string;
  /** The newcomer, as typed. */
  readonly whom: string;
}

export function onboardingRequest(args: readonly string[], { cli }: CliMessages): OnboardingRequest | { readonly show: 'help' | 'version' } | Wrong {
  const parsed = strictly(() => parseArgs({ args: [...args], allowPositionals: true, options: { ...common, for: text } }));
  if ('wrong' in parsed) return parsed;
  const { values: { for: whom = '', help, version }, positionals: [folder = '.', more] } = parsed;
  if (help === true || version === true) return { show: help === true ? 'help' : 'version' };
  if (more !== undefined) return { wrong: cli.tooMany(more) };
  return whom.trim() === '' ? { wrong: cli.whoIsNew } : { show: 'onboard', folder, whom };
}
