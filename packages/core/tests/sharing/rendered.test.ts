import { readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Element, Root as HtmlRoot } from 'hast';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import type { AudienceRequest } from '../../src/confidentiality/audience.ts';
import { planExport } from '../../src/sharing/export/plan-export.ts';
import { today } from '../support/notes.ts';

const sample = fileURLToPath(new URL('../../../../sample-community/', import.meta.url));

function texts(): ReadonlyMap<string, string> {
  const paths = readdirSync(sample, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/')).filter((path) => path.endsWith('.md'));
  return new Map(paths.map((path) => [path, readFileSync(`${sample}${path}`, 'utf8')]));
}

/** As a Git host renders it: GitHub Flavored Markdown, with an anchor for every heading. */
function render(markdown: string): HtmlRoot {
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeSlug);
  return processor.runSync(processor.parse(markdown.replace(/^---\n[^]*?\n---\n/, '')));
}

function elements(node: HtmlRoot | Element): readonly Element[] {
  return node.children.flatMap((child) => (child.type === 'element' ? [child, ...elements(child)] : []));
}

/** What a reader sees outside of code. */
function prose(node: HtmlRoot | Element): string {
  return node.children.map((child) => (child.type === 'text' ? child.value : child.type === 'element' && child.tagName !== 'code' ? prose(child) : '')).join('');
}

const audiences: readonly AudienceRequest[] = [
  { kind: 'world', names: [] }, { kind: 'community', names: [] }, { kind: 'organisation', names: ['Gemeente Haverdijk'] }, { kind: 'person', names: ['Noor Visser'] }, { kind: 'session', names: ['2026-06-25 What went wrong'] },
];

test.each(audiences)('the sample community, exported for $kind $names, has no dead link and no wikilink', (audience) => {
  const plan = planExport({ texts: texts(), attachments: [], folder: 'Circular construction', audience, today, chathamHouse: false });
  if (plan.kind !== 'ready') throw new Error(plan.kind);
  const pages = new Map(plan.files.flatMap((file) => ('text' in file ? [[file.path, render(file.text)] as const] : [])));
  const anchors = new Map([...pages].map(([path, page]) => [path, new Set(elements(page).map(({ properties }) => properties.id))]));
  expect(pages.size).toBeGreaterThan(3);
  let links = 0;
  for (const [path, page] of pages) {
    expect(prose(page)).not.toMatch(/\[\[|\]\]|::|%%|<!--/);
    for (const { properties: { href, src } } of elements(page)) {
      const target = href ?? src;
      if (typeof target !== 'string' || /^(?:https?|mailto):/.test(target) || target.startsWith('#user-content-fn')) continue;
      const [file = '', anchor] = target.split('#');
      const to = file === '' ? path : posix.join(posix.dirname(path), decodeURIComponent(file));
      expect([...pages.keys()], `${path} → ${target}`).toContain(to);
      if (anchor !== undefined) expect([...(anchors.get(to) ?? [])], `${path} → ${target}`).toContain(decodeURIComponent(anchor));
      links++;
    }
  }
  expect(links).toBeGreaterThan(3);
});

test('the same notes give the same bytes', () => {
  const once = (): string => JSON.stringify(planExport({ texts: new Map([...texts()].reverse()), attachments: [], folder: 'Circular construction', audience: { kind: 'community', names: [] }, today, chathamHouse: false }));
  const plan = planExport({ texts: texts(), attachments: [], folder: 'Circular construction', audience: { kind: 'community', names: [] }, today, chathamHouse: false });
  expect(JSON.stringify(plan)).toBe(once());
});

test.each(audiences)('nor does the Chatham House rule break anything, for $kind', (audience) => {
  const plan = planExport({ texts: texts(), attachments: [], folder: 'Circular construction', audience, today, chathamHouse: true });
  expect(plan.kind === 'stopped' ? plan.leaks : plan.kind).toBe('ready');
});
