import type { App } from 'obsidian';

/**
 * What is kept for this vault on this device. It is not the plugin's `data.json`: that one travels with a shared folder,
 * and would make one member speak in the name of another.
 */
export interface DeviceMemory {
  recall(key: MemoryKey): unknown;
  keep(key: MemoryKey, value: unknown): void;
}

export type MemoryKey = 'me' | 'choices' | 'expanded' | 'records';

export function deviceMemoryOf(app: App): DeviceMemory {
  return {
    recall: (key) => app.loadLocalStorage(`cop-notes-${key}`) as unknown,
    keep(key, value) { app.saveLocalStorage(`cop-notes-${key}`, value); },
  };
}

/** The name that the person chose; empty for none. */
export function rememberedMe(memory: DeviceMemory): string {
  const me = memory.recall('me');
  return typeof me === 'string' ? me : '';
}
