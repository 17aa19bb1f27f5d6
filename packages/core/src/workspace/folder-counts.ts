import { folderOf } from '../community/community.ts';

/** How many notes stand below each folder. */
export class FolderCounts {
  private readonly counts = new Map<string, number>();

  has(folder: string): boolean {
    return this.counts.has(folder);
  }

  add(path: string): void {
    this.count(path, 1);
  }

  remove(path: string): void {
    this.count(path, -1);
  }

  private count(path: string, by: 1 | -1): void {
    for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) {
      const count = (this.counts.get(folder) ?? 0) + by;
      if (count > 0) this.counts.set(folder, count);
      else this.counts.delete(folder);
    }
  }
}
