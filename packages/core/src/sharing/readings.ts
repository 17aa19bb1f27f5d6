/** The ways in which one text can be read; lines stay lines. */
export function readingsOf(text: string): readonly string[] {
  const decoded = decodeAddresses(decodeAddresses(decodeEntities(text)));
  const bare = withoutMarks(decoded.replace(/<br\s*\/?>/gi, ' ').replace(anyTag, ''));
  // Where a tag, a reference or a picture stands between two words, nobody reads them as one.
  const apart = withoutMarks(decoded.replace(/!\[[^\]\r\n]*\](?:\([^()\r\n]*\))?|<sup\b[^<>]*>[^<>\r\n]*<\/sup>/gi, ' ').replace(anyTag, ' ').replace(/&[a-z][a-z0-9]{1,30};/gi, ' '));
  return [...new Set([text, decoded, bare, apart])];
}

const anyTag = /<\/?[A-Za-z][^<>\r\n]*>/g;

/** Without marks of emphasis, the targets of links, and references to footnotes. */
function withoutMarks(text: string): string {
  return text.replace(/\[\^[^\]\s]+\]/g, '').replace(/\](?:\([^()\r\n]*\)|\[[^\]\r\n]*\])/g, ']').replace(/\\(?=[!-/:-@[-`{-~])/g, '').replace(/[*_~`]/g, '');
}

function decodeEntities(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '', ensp: ' ', emsp: ' ', thinsp: ' ', zwj: '', zwnj: '', eacute: 'é', egrave: 'è', euml: 'ë', iuml: 'ï', ouml: 'ö', uuml: 'ü', auml: 'ä', ccedil: 'ç', oslash: 'ø', szlig: 'ß' };
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : undefined;
    if (code !== undefined) return code > 0 && code < 0x110000 ? String.fromCodePoint(code).replace(/[\r\n]/g, ' ') : whole;
    return named[(name ?? '').toLowerCase()] ?? whole;
  });
}

function decodeAddresses(text: string): string {
  return text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (encoded) => {
    try {
      return decodeURIComponent(encoded).replace(/[\r\n]/g, ' ');
    } catch {
      return encoded;
    }
  });
}
