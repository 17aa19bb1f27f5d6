/** Whether a note, or what a folder holds, lies in a folder that is none of our business. The path of a folder ends with `/`. */
export function isHidden(path: string): boolean {
  return path.split('/').slice(0, -1).some((folder) => folder.startsWith('.') || folder === 'node_modules');
}
