/** CommonMark 0.31 §4.6: the seven kinds of HTML blocks, by their number. */
export type HtmlKind = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const blockNames: ReadonlySet<string> = new Set([
  'address', 'article', 'aside', 'base', 'basefont', 'blockquote', 'body', 'caption', 'center', 'col', 'colgroup', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption',
  'figure', 'footer', 'form', 'frame', 'frameset', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'head', 'header', 'hr', 'html', 'iframe', 'legend', 'li', 'link', 'main', 'menu', 'menuitem', 'nav',
  'noframes', 'ol', 'optgroup', 'option', 'p', 'param', 'search', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'title', 'tr', 'track', 'ul',
]);
const rawNames: ReadonlySet<string> = new Set(['pre', 'script', 'style', 'textarea']);

const tagName = /<(\/?)([A-Za-z][A-Za-z0-9-]*)(?=[/> \t]|$)/y;
const attribute = '[A-Za-z_:][A-Za-z0-9_.:-]*';

/** Where an HTML block begins: its kind, and how much of the line opens it. */
export interface HtmlStart {
  readonly kind: HtmlKind;
  readonly behind: number;
}

/**
 * The HTML block that begins in a line at an offset, if one does. A complete tag of any other name (kind 7) opens one only where it does not
 * interrupt a paragraph.
 */
export function htmlStart(line: string, at: number, interrupts: boolean): HtmlStart | undefined {
  const second = line.charCodeAt(at + 1);
  if (second === 33) return declarationStart(line, at);
  if (second === 63) return { kind: 3, behind: at + 2 };
  tagName.lastIndex = at;
  const match = tagName.exec(line);
  if (match === null) return undefined;
  const behind = at + match[0].length;
  const closing = match[1] === '/';
  const name = (match[2] ?? '').toLowerCase();
  const slash = line.charCodeAt(behind) === 47;
  if (!slash && !closing && rawNames.has(name)) return { kind: 1, behind };
  if (blockNames.has(name)) return slash && line.charCodeAt(behind + 1) !== 62 ? undefined : { kind: 6, behind };
  if (interrupts) return undefined;
  return isCompleteTag(line, behind, closing) ? { kind: 7, behind: line.length } : undefined;
}

function declarationStart(line: string, at: number): HtmlStart | undefined {
  if (line.startsWith('<!--', at)) return { kind: 2, behind: at + 4 };
  if (line.startsWith('<![CDATA[', at)) return { kind: 5, behind: at + 9 };
  return /[A-Za-z]/.test(line.charAt(at + 2)) ? { kind: 4, behind: at + 3 } : undefined;
}

const space = /[ \t]*/y;
const name = new RegExp(attribute, 'y');
const quoted = /"[^"]*"|'[^']*'/y;
const dashesAndEnd = /-*>/y;
const unquoted = /[^"'/<=>` \t]*/y;

/** Whether a tag is closed on its line, and nothing but blanks follows. Written as a walk, for a pattern would have to go back. */
function isCompleteTag(line: string, behindName: number, closing: boolean): boolean {
  let at = after(space, line, behindName) ?? behindName;
  while (!closing) {
    const behindAttribute = after(name, line, at);
    if (behindAttribute === undefined) break;
    const next = behindValue(line, behindAttribute);
    if (next === undefined) return false;
    at = after(space, line, next) ?? next;
  }
  if (!closing && line.charCodeAt(at) === 47) at++;
  return line.charCodeAt(at) === 62 && (after(space, line, at + 1) ?? 0) === line.length;
}

/** Where the value of an attribute ends whose name ends at an offset, or the name where it has none; undefined where it is no attribute. */
function behindValue(line: string, behindAttribute: number): number | undefined {
  let end = behindAttribute;
  for (;;) {
    const equals = after(space, line, end) ?? end;
    if (line.charCodeAt(equals) !== 61) return end;
    const value = after(space, line, equals + 1) ?? equals + 1;
    const first = line.charAt(value);
    if (first === '"' || first === "'") {
      const behind = after(quoted, line, value);
      return behind !== undefined && /[/> \t]/.test(line.charAt(behind)) ? behind : undefined;
    }
    if (first === '' || /[<=>`]/.test(first)) return undefined;
    // micromark takes a second `=` for one more value.
    end = after(unquoted, line, value) ?? value;
  }
}

function after(pattern: RegExp, line: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.exec(line) === null ? undefined : pattern.lastIndex;
}

/** Whether an HTML block of a kind ends on a line, looked at from an offset on; `opens` where the block opens right before it. */
export function htmlEnds(kind: HtmlKind, line: string, from: number, opens: boolean): boolean {
  switch (kind) {
    case 1: return /<\/(?:pre|script|style|textarea)>/i.test(from === 0 ? line : line.slice(from));
    case 2: return line.includes('-->', from) || (opens && after(dashesAndEnd, line, from) !== undefined);
    case 3: return line.includes('?>', from) || (opens && line.charCodeAt(from) === 62);
    case 4: return line.includes('>', from);
    case 5: return endsCdata(line, from);
    case 6: case 7: return false;
  }
}

/** `]]>`; of more brackets every second one begins anew, as micromark has it. */
function endsCdata(line: string, from: number): boolean {
  for (let end = line.indexOf('>', from); end >= 0; end = line.indexOf('>', end + 1)) {
    let start = end;
    while (start > from && line.charCodeAt(start - 1) === 93) start--;
    if (end > start && (end - start) % 2 === 0) return true;
  }
  return false;
}
