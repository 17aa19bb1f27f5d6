import { isTextAttachment } from '@cop-notes/core';
import type { Attachment, FileStore, Messages, OutputFolder, Ui } from '@cop-notes/core';
import { normalizePath } from 'obsidian';
import type { App, DataAdapter, TFile } from 'obsidian';
import { isHidden } from './note-files.ts';

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
    async chooseOutput(communityFolder) {
      if (communityFolder === '') return 'unfit';
      const isFit = (path: string): boolean => !liesIn(path, communityFolder) && !liesIn(communityFolder, path) && !isHidden(`${path}/`);
      const typed = await ui.input({
        title: messages.commands.exportNotes, prompt: messages.input.exportFolder, placeholder: '', value: messages.input.exportFolderName,
        check: (text) => (isFit(normalizePath(text)) ? undefined : messages.refusals.outputInside),
      });
      return typed === undefined ? undefined : { name: normalizePath(typed), folder: outputFolderAt(vault.adapter, normalizePath(typed)) };
    },
  };
}

async function attachmentOf({ vault }: App, file: TFile): Promise<Attachment> {
  const text = isTextAttachment(file.path) && file.stat.size <= largestText ? await vault.cachedRead(file) : undefined;
  return { path: file.path, text: text?.includes('\uFFFD') === true ? undefined : text };
}

/** Capitals make no difference to some file systems, so not to this either. */
function liesIn(inner: string, outer: string): boolean {
  const [path, folder] = [inner, outer].map((each) => `${each === '/' ? '' : each}/`.normalize('NFC').toLowerCase()) as [string, string];
  return folder === '/' || path.startsWith(folder);
}

function outputFolderAt(adapter: DataAdapter, folder: string): OutputFolder {
  const at = (path: string): string => {
    if (path.split('/').some((segment) => segment === '' || segment === '.' || segment === '..')) throw new RangeError(`${path} leads out of the folder`);
    return `${folder}/${path}`;
  };
  return {
    read: async (path) => ((await adapter.exists(at(path))) ? new Uint8Array(await adapter.readBinary(at(path))) : undefined),
    async write(path, bytes) {
      const segments = at(path).split('/').slice(0, -1);
      for (let depth = 1; depth <= segments.length; depth++) {
        const part = segments.slice(0, depth).join('/');
        if (!(await adapter.exists(part))) await adapter.mkdir(part);
      }
      await adapter.writeBinary(at(path), bytes.slice().buffer);
    },
    remove: async (path) => { await adapter.remove(at(path)); },
  };
}
