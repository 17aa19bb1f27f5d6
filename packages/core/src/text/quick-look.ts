/** A blank of a pattern is a blank, a hyphen or an underscore, for names have no blanks. */
const blanks = ' _-';

/**
 * Whether a text holds any of some words, in capitals or not. Each is a pattern in small letters, of which the first three signs stand for
 * themselves. For texts that mostly hold none: a pattern of fifty words is tried at each character, while this looks at three of them together.
 */
export function quickLook(words: readonly string[]): (text: string) => boolean {
  const beginnings = new Uint8Array(1 << 15);
  for (const word of words) {
    const [a = '', b = '', c = ''] = word.replace('\\b', '');
    for (const last of c === ' ' ? blanks : c) beginnings[keyWith(keyWith(keyWith(0, a.charCodeAt(0)), b.charCodeAt(0)), last.charCodeAt(0))] = 1;
  }
  const here = new RegExp(words.join('|').replace(/ /g, '[ _-]'), 'iy');
  return (text) => {
    let key = 0;
    for (let at = 0; at < text.length; at++) {
      key = keyWith(key, text.charCodeAt(at));
      if (beginnings[key] !== 1) continue;
      here.lastIndex = at - 2;
      if (at > 1 && here.test(text)) return true;
    }
    return false;
  };
}

/** Of the last three characters; a letter and its capital are one, and so is what else has the same last bits. */
function keyWith(key: number, code: number): number {
  return ((key << 5) | (code & 31)) & 0x7FFF;
}
