import { messagesFor } from '@cop-notes/core';
import type { Environment, Language } from '@cop-notes/core';
import type { App } from 'obsidian';
import type { DeviceMemory } from './device-memory.ts';
import { rememberedMe } from './device-memory.ts';
import type { Timers } from './later.ts';
import type { ObsidianUi } from './obsidian-ui.ts';
import { recordsFor } from './record-database.ts';
import { timeOfDay, today } from './today.ts';
import { vaultFileStore } from './vault-file-store.ts';
import { vaultNoteStore } from './vault-note-store.ts';

/** Which version of the core reads notes; the build knows it. */
declare const COP_NOTES_READER: string;

/** What Obsidian lends to the core. */
export function environmentOf(app: App, ui: ObsidianUi, language: Language, memory: DeviceMemory, timers: Timers): Environment {
  return {
    store: vaultNoteStore(app),
    records: recordsFor(memory, COP_NOTES_READER),
    files: vaultFileStore(app, ui, messagesFor(language)),
    ui,
    language,
    today,
    timeOfDay,
    clock: () => Date.now(),
    random: () => Math.random(),
    me() {
      const name = rememberedMe(memory);
      return Promise.resolve({ name, chosen: name !== '' });
    },
    rememberMe(name) {
      memory.keep('me', name);
      return Promise.resolve();
    },
    loadChoices() {
      const choices = memory.recall('choices');
      return typeof choices === 'object' && choices !== null ? choices : undefined;
    },
    saveChoices(choices) { memory.keep('choices', choices); },
    log(message) { console.error(`CoP Notes: ${message}`); },
    later: timers.later,
  };
}
