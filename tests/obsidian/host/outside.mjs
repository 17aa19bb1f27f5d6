import { later } from './shared.mjs';

/** What others do to the vault, as a sync does it. */
export function outsideOf(app) {
  const { vault } = app;
  const fileAt = (path) => vault.getFileByPath(path) ?? vault.getFolderByPath(path);
  const done = () => later(20);
  return {
    async write(path, text) {
      const file = vault.getFileByPath(path);
      if (file) await vault.modify(file, text);
      else {
        const folder = path.split('/').slice(0, -1).join('/');
        if (folder !== '' && !vault.getFolderByPath(folder)) await vault.createFolder(folder);
        await vault.create(path, text);
      }
      await done();
    },
    async rename(path, newPath) {
      await vault.rename(fileAt(path), newPath);
      await done();
    },
    async remove(path) {
      await vault.delete(fileAt(path), true);
      await done();
    },
    read: (path) => vault.read(vault.getFileByPath(path)),
  };
}
