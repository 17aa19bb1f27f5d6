const reference = /&(?:nbsp|NonBreakingSpace|ensp|emsp(?:1[34])?|thinsp|VeryThinSpace|hairsp|numsp|puncsp|ZeroWidthSpace|NoBreak|shy|zwj|zwnj|lrm|rlm|Tab|NewLine|#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6}));/g;

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
  return code < 0x110000 && /^(?:[\s\0\u2800\p{Cf}]|\u034F)$/u.test(String.fromCodePoint(code));
}
