import type { CliMessages } from './messages/messages.ts';
import { printable } from './printable.ts';

/** What a disk refused, in a sentence with the path, `where` Node names none; undefined for every other error: that is a bug. */
export function fileErrorInWords(error: unknown, { fileErrors }: CliMessages, where: string): string | undefined {
  const { code, path, dest } = (error instanceof Error ? error : {}) as Partial<NodeJS.ErrnoException & { readonly dest: string }>;
  if (code === undefined || !Object.hasOwn(fileErrors, code)) return undefined;
  return printable(fileErrors[code as keyof typeof fileErrors](dest ?? path ?? where));
}
