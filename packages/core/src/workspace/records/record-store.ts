/**
 * The port to what is kept on this device so that the next start is quick: some named texts, of one folder or vault. All of them can be lost or
 * thrown away at any time. They never lie in the folder of the notes, for that one is shared.
 */
export interface RecordStore {
  /** Undefined for none. What comes may be damaged: whoever reads sees to that. */
  read(name: string): Promise<string | undefined>;
  /** All or nothing: who reads at the same time gets the old text or the new one. Rejects where the disk is full, say. */
  write(name: string, text: string): Promise<void>;
  /** Also where there is none. */
  remove(name: string): Promise<void>;
}
