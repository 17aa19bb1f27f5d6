import type { Environment, Language, PlainDate, SidebarChoices, Ui } from '@cop-notes/core';
import { parsePlainDate, soon } from '@cop-notes/core';
import * as vscode from 'vscode';
import { gitUserName } from './git-user.ts';
import { recordsIn } from './notes/record-files.ts';
import { vscodeFileStore } from './notes/vscode-file-store.ts';
import { vscodeNoteStore } from './notes/vscode-note-store.ts';
import { vscodeUi } from './vscode-ui.ts';

/** Which version of the core reads notes; the build knows it. */
declare const COP_NOTES_READER: string;

const choicesKey = 'copNotes.choices';
/** The setting `copNotes.me`. */
const me = { section: 'copNotes', key: 'me', whole: 'copNotes.me' } as const;

export function vscodeEnvironment(language: Language, { workspaceState: memory, globalStorageUri }: Pick<vscode.ExtensionContext, 'workspaceState' | 'globalStorageUri'>, log: vscode.LogOutputChannel, showDashboard: Ui['showDashboard']): Environment {
  return {
    language,
    store: vscodeNoteStore((error) => { log.error(error instanceof Error ? error : String(error)); }),
    files: vscodeFileStore,
    records: recordsIn(globalStorageUri, COP_NOTES_READER),
    ui: { ...vscodeUi, showDashboard },
    today,
    timeOfDay,
    clock: () => Date.now(),
    random: () => Math.random(),
    async me() {
      const name = chosenName();
      return name === '' ? { name: await gitUserName(), chosen: false } : { name, chosen: true };
    },
    async rememberMe(name) {
      await vscode.workspace.getConfiguration(me.section).update(me.key, name, vscode.ConfigurationTarget.Global);
    },
    loadChoices: () => memory.get<Partial<SidebarChoices>>(choicesKey),
    saveChoices: (choices) => { void memory.update(choicesKey, choices); },
    log: (message) => { log.error(message); },
    later(milliseconds, run) {
      if (milliseconds === 0) return soon(new MessageChannel(), run);
      const timer = setTimeout(run, milliseconds);
      return () => { clearTimeout(timer); };
    },
  };
}

/** Whether a change of settings can be a change of who the person is. */
export function concernsMe(event: vscode.ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration(me.whole);
}

function chosenName(): string {
  return vscode.workspace.getConfiguration(me.section).get<string>(me.key, '').trim();
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function timeOfDay(): string {
  const now = new Date();
  return `${twoDigits(now.getHours())}:${twoDigits(now.getMinutes())}`;
}

function today(): PlainDate {
  const now = new Date();
  const day = parsePlainDate(`${String(now.getFullYear())}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`);
  if (day === undefined) throw new RangeError('the clock of this machine shows no day of the calendar');
  return day;
}
