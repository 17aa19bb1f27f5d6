/**
 * Whether a folder is none of a community, nor within one, nor around the one that is exported: there what goes out would be taken for notes,
 * or could land among them. Paths as a tool writes them, with `/`; capitals make no difference to some file systems, so not to this either.
 */
export function liesElsewhere(folder: string, home: string, all: readonly string[]): boolean {
  return !liesIn(home, folder) && ![home, ...all].some((each) => liesIn(folder, each));
}

function liesIn(inner: string, outer: string): boolean {
  const [path, folder] = [inner, outer].map((each) => `${each.replace(/\/+$/, '')}/`.normalize('NFC').toLowerCase()) as [string, string];
  return folder === '/' || path.startsWith(folder);
}
