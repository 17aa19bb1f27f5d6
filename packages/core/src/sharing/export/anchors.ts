/**
 * Marks that live in a text only while an export is made: where headings stand, and where links wait for the address of one. They are
 * noncharacters of Unicode, which no text has: `clean` takes them out of what people wrote.
 */
const [open, middle, close, wait, waitEnd] = ['\uFDD0', '\uFDD1', '\uFDD2', '\uFDD3', '\uFDD4'];

export function clean(text: string): string {
  return text.replace(/[\uFDD0-\uFDEF\uFFFE\uFFFF]/g, '\uFFFD');
}

export function markedHeading(id: string, words: string): string {
  return `${open}${id}${middle}${words}${close}`;
}

/** Stands behind the path of a link, for `#anchor` or nothing. */
export function waitingAnchor(id: string): string {
  return `${wait}${id}${waitEnd}`;
}

/** The texts with their marks carried out: each heading that is in its file gets the anchor that Git hosts give it. */
export function withAnchors(texts: readonly string[]): readonly string[] {
  const anchors = new Map<string, string>();
  for (const text of texts) {
    const used = new Map<string, number>();
    for (const [, id = '', words = ''] of text.matchAll(/\uFDD0([^\uFDD1]*)\uFDD1([^\uFDD2]*)\uFDD2/g)) {
      const anchor = unused(slugOf(words), used);
      if (!anchors.has(id)) anchors.set(id, anchor);
    }
  }
  return texts.map((text) => text
    .replace(/\uFDD3([^\uFDD4]*)\uFDD4/g, (_, id: string) => (anchors.has(id) ? `#${encodeURIComponent(anchors.get(id) ?? '')}` : ''))
    .replace(/\uFDD0[^\uFDD1]*\uFDD1([^\uFDD2]*)\uFDD2/g, '$1')
    .replace(/[\uFDD0-\uFDD4]/g, ''));
}

/** As GitHub makes anchors: lower case, letters, digits, `_` and `-` only, spaces become `-`. */
function slugOf(words: string): string {
  const plain = words.replace(/\uFDD3[^\uFDD4]*\uFDD4/g, '').replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/<[^<>]*>/g, '').replace(/(^|[^\p{L}\p{N}])_+|_+(?=$|[^\p{L}\p{N}])/gu, '$1');
  return plain.trim().toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '').replace(/ /g, '-');
}

function unused(slug: string, used: Map<string, number>): string {
  let anchor = slug;
  while (used.has(anchor)) {
    const count = (used.get(slug) ?? 0) + 1;
    used.set(slug, count);
    anchor = `${slug}-${String(count)}`;
  }
  used.set(anchor, 0);
  return anchor;
}
