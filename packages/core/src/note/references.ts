const reference = /&(?:nbsp|ensp|emsp|thinsp|shy|zwj|zwnj|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi;

/**
 * Words in which references to characters that nobody sees are blanks (`&nbsp;`, `&#8203;`; CommonMark 0.31 §2.5): so somebody reads a label that
 * stands beside them. Every offset is kept.
 */
export function withoutReferences(words: string): string {
  return !words.includes('&') ? words : words.replace(reference, (whole, decimal: string | undefined, hex: string | undefined) => {
    const isNamed = decimal === undefined && hex === undefined;
    return isNamed || isUnseen(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)) ? ' '.repeat(whole.length) : whole;
  });
}

/** Zero stands for a sign that can't be shown. */
function isUnseen(code: number): boolean {
  return code === 0 || (code < 0x10000 && /[\s\u00AD\u200B-\u200F\u2060]/.test(String.fromCharCode(code)));
}
