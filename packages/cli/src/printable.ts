/** Notes are other people's text: control characters would reach the terminal as commands, and marks of direction would turn it around. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '\uFFFD');
}

/** The same for a text of several lines. Their endings stay as they are: those of CSV are two characters. */
export function printableLines(text: string): string {
  return text.split('\n').map((line) => (line.endsWith('\r') ? `${printable(line.slice(0, -1))}\r` : printable(line))).join('\n');
}
