import { NoteRecords } from '@cop-notes/core';
import type { RecordStore } from '@cop-notes/core';
import type { DeviceMemory } from './device-memory.ts';

const table = 'notes';

/**
 * What is kept of the notes of this vault on this device, in the app's own database. Never in the vault: that one is shared. Undefined where
 * there is no database.
 */
export function recordsFor(memory: DeviceMemory, reader: string): NoteRecords | undefined {
  const { indexedDB: databases } = window;
  // Two vaults can have one name, so the database is called by a number that only this vault knows.
  if ((databases as IDBFactory | undefined) === undefined) return undefined;
  return new NoteRecords(recordDatabase(databases, `cop-notes-${keyOf(memory)}`), reader);
}

function keyOf(memory: DeviceMemory): string {
  const known = memory.recall('records');
  if (typeof known === 'string' && known !== '') return known;
  const key = `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
  memory.keep('records', key);
  return key;
}

/** What is kept, in a database of this name. */
export function recordDatabase(databases: IDBFactory, name: string): RecordStore {
  let opened: Promise<IDBDatabase> | undefined;
  const inTable = async <Result>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<Result>): Promise<Result> => {
    opened ??= open(databases, name);
    const transaction = (await opened).transaction(table, mode);
    const request = work(transaction.objectStore(table));
    return new Promise((fulfil, reject) => {
      // What was asked for is there only when the whole transaction is: a full disk undoes it at its end.
      transaction.oncomplete = () => { fulfil(request.result); };
      transaction.onabort = () => { reject(transaction.error ?? new Error('the database gave up')); };
    });
  };
  return {
    async read(key) {
      const value: unknown = await inTable('readonly', (store) => store.get(key) as IDBRequest<unknown>);
      return typeof value === 'string' ? value : undefined;
    },
    async write(key, text) { await inTable('readwrite', (store) => store.put(text, key)); },
    async remove(key) { await inTable('readwrite', (store) => store.delete(key)); },
  };
}

function open(databases: IDBFactory, name: string): Promise<IDBDatabase> {
  const request = databases.open(name, 1);
  return new Promise((fulfil, reject) => {
    request.onupgradeneeded = () => { request.result.createObjectStore(table); };
    request.onsuccess = () => {
      const database = request.result;
      // Another window may want to change it, or the app to delete it: nobody waits for us.
      database.onversionchange = () => { database.close(); };
      fulfil(database);
    };
    request.onerror = () => { reject(request.error ?? new Error('the database can not be opened')); };
    request.onblocked = () => { reject(new Error('the database is held by another window')); };
  });
}
