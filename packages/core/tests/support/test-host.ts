import type { Place } from '../../src/note/note.ts';
import type { Language } from '../../src/text/messages/messages.ts';
import type { SidebarChoices } from '../../src/views/sidebar.ts';
import type { Environment } from '../../src/workspace/environment.ts';
import type { FileStore } from '../../src/workspace/file-store.ts';
import type { NoteStore } from '../../src/workspace/note-store.ts';
import type { NoteRecords } from '../../src/workspace/records/note-records.ts';
import { openWorkspace } from '../../src/workspace/open-workspace.ts';
import type { Cursor, PickItem, Ui } from '../../src/workspace/ui.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { today } from './notes.ts';

/** What a person answers when asked, in order: the label of an item to pick, or a text to type; undefined turns away. */
export type Script = (string | undefined)[];

export interface TestHost {
  readonly workspace: Workspace;
  readonly script: Script;
  /** What stood below each question to be confirmed. */
  readonly details: string[];
  /** Every sentence that was said, and every question that was asked, in order. */
  readonly said: string[];
  readonly opened: { readonly path: string; readonly place: Place | undefined }[];
  readonly logged: string[];
  /** What an export wrote, by path. */
  readonly exported: Map<string, Uint8Array>;
  /** What was put on the clipboard. */
  readonly copied: string[];
  /** What was shown to look at before it was written. */
  readonly reviewed: string[];
  /** Milliseconds since 1970; a test lets time pass. */
  now: number;
  cursor: Cursor | undefined;
  /** Looks at what is offered, before anything of it is picked. */
  onPick: ((items: readonly PickItem<unknown>[]) => void) | undefined;
  me: { name: string; chosen: boolean };
  choices: SidebarChoices | undefined;
  /** Let everything that waits happen. */
  settle(): Promise<void>;
  /** The rows as a person sees them: section, group, text. Without who is who, which follows from the registry alone, and without what is new, which is told a second time there. */
  rows(): readonly string[];
}

/** A tool without a screen: the second implementation of the ports. */
export function testHost(store: NoteStore, { language = 'en', me = '', choices, records, open = openWorkspace }: { language?: Language; me?: string; choices?: unknown; records?: NoteRecords; open?: (environment: Environment) => Workspace } = {}): TestHost {
  let number = 0;
  const pending = new Set<() => void>();
  const next = (host: TestHost, asked: string): string | undefined => {
    host.said.push(`? ${asked}`);
    if (host.script.length === 0) throw new Error(`nobody said what to answer to: ${asked}`);
    return host.script.shift();
  };
  const ui: Ui = {
    pick(request) {
      host.onPick?.(request.items);
      const label = next(host, request.placeholder);
      if (label === undefined) return Promise.resolve(undefined);
      const item = request.items.find((each) => each.label === label);
      if (item === undefined) throw new Error(`no item “${label}” among: ${request.items.map((each) => each.label).join(' | ')}`);
      return Promise.resolve(item.value);
    },
    input(request) {
      const answer = next(host, request.prompt);
      const text = answer === '=' ? request.value : answer;
      const wrong = text === undefined ? undefined : request.check(text);
      if (wrong !== undefined) { host.said.push(`! ${wrong}`); return Promise.resolve(undefined); }
      return Promise.resolve(text);
    },
    confirm: (question, detail) => { host.details.push(detail); return Promise.resolve(next(host, question) === 'yes'); },
    notify: (severity, message) => { host.said.push(severity === 'info' ? message : `${severity}: ${message}`); },
    progress: (_title, work) => work(),
    open: (path, place) => { host.opened.push({ path, place }); return Promise.resolve(); },
    activeNote: () => host.cursor?.path,
    cursor: () => host.cursor,
    review: ({ title, markdown, question, accept }) => {
      host.reviewed.push(markdown);
      host.said.push(`# ${title}`);
      if (accept !== undefined) return Promise.resolve(next(host, question) === 'yes');
      host.said.push(question);
      return Promise.resolve(false);
    },
    copy: (text) => { host.copied.push(text); return Promise.resolve(); },
    showSidebar: () => { host.said.push('(sidebar)'); return Promise.resolve(); },
    showDashboard: () => { host.said.push('(dashboard)'); return Promise.resolve(); },
    showProblems: (section) => { host.said.push(`(${section})`); return Promise.resolve(); },
  };
  const files: FileStore = {
    attachments: () => Promise.resolve([]),
    readBytes: (path) => Promise.reject(new Error(`no file ${path}`)),
    chooseOutput: () => {
      const answer = next(host, 'where to');
      return Promise.resolve(answer === undefined || answer === 'unfit' ? answer : { name: answer, folder: { read: (path) => Promise.resolve(host.exported.get(path)), write: (path, bytes) => { host.exported.set(path, bytes); return Promise.resolve(); }, remove: (path) => { host.exported.delete(path); return Promise.resolve(); } } });
    },
  };
  const environment: Environment = {
    store, ui, language, files, records,
    today: () => today,
    timeOfDay: () => '14:05',
    clock: () => host.now,
    random: () => (++number % 97) / 97,
    me: () => Promise.resolve(host.me),
    rememberMe: (name) => { host.me = { name, chosen: true }; return Promise.resolve(); },
    loadChoices: () => choices as Partial<SidebarChoices> | undefined,
    saveChoices: (choices) => { host.choices = choices; },
    log: (message) => { host.logged.push(message); },
    later: (milliseconds, run) => {
      const task = (): void => { pending.delete(task); run(); };
      pending.add(task);
      if (milliseconds === 0) setTimeout(() => { if (pending.has(task)) task(); }, 0);
      return () => { pending.delete(task); };
    },
  };
  const host: TestHost = {
    workspace: open(environment), script: [], said: [], details: [], opened: [], logged: [], exported: new Map(), copied: [], reviewed: [], now: 0, cursor: undefined, onPick: undefined, choices: undefined, me: { name: me, chosen: me !== '' },
    async settle() {
      for (let i = 0; i < 20; i++) {
        for (const task of [...pending]) task();
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    },
    rows: () => host.workspace.sidebar().sections.filter(({ id }) => id !== 'people' && id !== 'news').flatMap((section) => [
      ...section.rows.map((row) => `${section.title} > ${row.text}`),
      ...section.groups.flatMap((group) => group.rows.map((row) => `${section.title} > ${group.title} > ${row.text}`)),
    ]),
  };
  return host;
}
