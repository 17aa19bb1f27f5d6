import { isTextAttachment } from '@cop-notes/core';
import type { Attachment, FileStore, Messages, OutputFolder, Ui } from '@cop-notes/core';
import { Platform, normalizePath } from 'obsidian';
import type { App, TFile, Vault } from 'obsidian';
import { isHidden } from './is-hidden.ts';
import { leadsIntoCommunity } from './leads-into-community.ts';
import { mayHold } from './may-hold.ts';

/** Larger texts are not looked into, and so stay inside. */
const largestText = 2_000_000;

/** Files of the vault that are no notes. An export goes to a folder of the vault outside of the community: from there it can be shared. */
export function vaultFileStore(app: App, ui: Ui, messages: Messages): FileStore {
  const { vault } = app;
  return {
    attachments(folder) {
      const inFolder = vault.getFiles().filter((file) => file.extension.toLowerCase() !== 'md' && !isHidden(file.path) && (folder === '' || file.path.startsWith(`${folder}/`)));
      return Promise.all(inFolder.map((file) => attachmentOf(app, file)));
    },
    readBytes: async (path) => new Uint8Array(await vault.adapter.readBinary(normalizePath(path))),
    async chooseOutput(communityFolder, all) {
      if (communityFolder === '') return 'unfit';
      const typed = await ui.input({
        title: messages.commands.exportNotes, prompt: messages.input.exportFolder, placeholder: '', value: messages.input.exportFolderName,
        check: (text) => (mayHold(normalizePath(text), communityFolder, all) ? undefined : messages.refusals.outputInside),
      });
      if (typed === undefined) return undefined;
      const path = normalizePath(typed);
      const folders = [communityFolder, ...vault.getAllFolders().map((folder) => folder.path).filter((folder) => folder.startsWith(`${communityFolder}/`))];
      if (Platform.isDesktopApp && await leadsIntoCommunity(vault.adapter, path, folders, unusedName())) return 'unfit';
      return { name: path, folder: outputFolderAt(app, path) };
    },
  };
}

/** A name that no file has yet. (`randomUUID` is there only where a page came safely: not in every web view.) */
function unusedName(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('');
}

async function attachmentOf({ vault }: App, file: TFile): Promise<Attachment> {
  const text = isTextAttachment(file.path) && file.stat.size <= largestText ? await vault.cachedRead(file) : undefined;
  return { path: file.path, text: text?.includes('\uFFFD') === true ? undefined : text };
}

/** Obsidian itself does not see files whose name begins with a dot; the list of what an export wrote is one. */
function outputFolderAt({ vault, fileManager }: App, folder: string): OutputFolder {
  const { adapter } = vault;
  const at = (path: string): string => {
    if (path.split('/').some((segment) => segment === '' || segment === '.' || segment === '..')) throw new RangeError(`${path} leads out of the folder`);
    return `${folder}/${path}`;
  };
  const isUnseen = (path: string): boolean => path.split('/').some((segment) => segment.startsWith('.'));
  return {
    async read(path) {
      const file = vault.getFileByPath(at(path));
      if (file !== null) return new Uint8Array(await vault.readBinary(file));
      return (await adapter.exists(at(path))) ? new Uint8Array(await adapter.readBinary(at(path))) : undefined;
    },
    async write(path, bytes) {
      const buffer = bytes.slice().buffer;
      await makeFolder(vault, at(path).split('/').slice(0, -1).join('/'));
      const file = vault.getFileByPath(at(path));
      if (isUnseen(path)) await adapter.writeBinary(at(path), buffer);
      else if (file === null) await vault.createBinary(at(path), buffer);
      else await vault.modifyBinary(file, buffer);
    },
    async remove(path) {
      const file = vault.getFileByPath(at(path));
      if (file !== null) await fileManager.trashFile(file);
    },
  };
}

async function makeFolder(vault: Vault, path: string): Promise<void> {
  const segments = path.split('/');
  for (let depth = 1; depth <= segments.length; depth++) {
    const part = segments.slice(0, depth).join('/');
    if (vault.getFolderByPath(part) === null && !(await vault.adapter.exists(part))) await vault.createFolder(part);
  }
}
