import type { HidingBlock, ParsedBody } from './parse-body.ts';

/** Languages of code that say what they say and ask no plugin for more. Any other block is a plugin's, known or not. */
export const plainLanguages: ReadonlySet<string> = new Set([
  '', 'bash', 'c', 'console', 'cpp', 'cs', 'csharp', 'css', 'csv', 'diff', 'go', 'graphql', 'html', 'http', 'ini', 'java', 'javascript', 'js', 'json', 'kotlin', 'latex', 'lua', 'markdown', 'md',
  'php', 'plaintext', 'powershell', 'python', 'py', 'r', 'ruby', 'rust', 'scala', 'sh', 'shell', 'sparql', 'sql', 'swift', 'tex', 'text', 'toml', 'ts', 'tsv', 'turtle', 'txt', 'typescript', 'xml', 'yaml', 'yml',
]);

/**
 * Whether a tool shows in a note what stands elsewhere: queries and other code of plugins, frames and other HTML that fetches. Nobody can
 * judge what that is.
 */
export function hasLiveContent(text: string, { hiding, codeSpans, masked }: ParsedBody): boolean {
  const inCode = codeSpans.some(({ start, end }) => /^`+\s*\$?=/.test(text.slice(start, end)));
  return inCode || hiding.some(isLive) || (masked.includes('<') && (masked.match(/<[A-Za-z][^<>]*>/g) ?? []).some(fetches));
}

function isLive(block: HidingBlock): boolean {
  if (block.type === 'code') return !plainLanguages.has((block.lang ?? '').toLowerCase());
  return block.type === 'html' && fetches(block.value);
}

/** A tag, or a block of them, that brings in something of this machine. */
function fetches(html: string): boolean {
  return /<(?:iframe|object|embed|frame|script|link|portal)\b|\b(?:src|data|srcdoc|href)\s*=\s*["']?(?!https?:|mailto:|#)/i.test(html);
}
