import type { Attachment } from '../sharing/export/attachments.ts';
import type { OutputFolder } from '../sharing/export/write-export.ts';

/** The port to files that are no notes: what an export takes along, and where it goes. */
export interface FileStore {
  /** Every file below a folder that is no note, from the root of the store; with its text where `isTextAttachment` wants it and it is UTF-8 of at most 2 MB. Links are not followed. */
  attachments(folder: string): Promise<readonly Attachment[]>;
  readBytes(path: string): Promise<Uint8Array>;
  /**
   * Ask the person for a folder to write an export of this community to. `unfit` where they chose one in the community's own folder or
   * around it, or in the folder of one of `all` communities; undefined when they turned away.
   */
  chooseOutput(communityFolder: string, all: readonly string[]): Promise<ChosenOutput | 'unfit' | undefined>;
}

export interface ChosenOutput {
  readonly name: string;
  readonly folder: OutputFolder;
}
