/** The text in the bytes of a file, and what must not get lost when it is written again. */
export interface Utf8Text {
  /** Without a byte order mark, as editors show it. What is no UTF-8 stands in it as U+FFFD. */
  readonly text: string;
  readonly hasMark: boolean;
}

const mark = [0xef, 0xbb, 0xbf] as const;

export function decodeUtf8(bytes: Uint8Array): Utf8Text {
  return { text: new TextDecoder().decode(bytes), hasMark: mark.every((byte, index) => bytes[index] === byte) };
}

export function encodeUtf8({ text, hasMark }: Utf8Text): Uint8Array {
  const encoded = new TextEncoder().encode(text);
  if (!hasMark) return encoded;
  const bytes = new Uint8Array(mark.length + encoded.length);
  bytes.set(mark);
  bytes.set(encoded, mark.length);
  return bytes;
}

export function isUtf8(bytes: Uint8Array): boolean {
  return sameBytes(encodeUtf8(decodeUtf8(bytes)), bytes);
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
