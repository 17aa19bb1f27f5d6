import { memoryNoteStore } from '../support/memory-note-store.ts';
import { storeContract } from '../support/store-contract.ts';

storeContract('the store in memory', (files) => {
  const store = memoryNoteStore(files);
  return {
    store,
    change: (path, text) => { store.change(path, text); },
    textOf: (path) => store.files.get(path),
    close: () => undefined,
  };
});
