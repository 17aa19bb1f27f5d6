import { messagesFor } from '../text/messages/messages.ts';
import { emptyDashboard } from '../views/dashboard/empty-dashboard.ts';
import { emptySidebar } from '../views/empty-sidebar.ts';
import type { Sidebar } from '../views/sidebar.ts';
import { readChoices } from '../views/sidebar-choices.ts';
import { canRunCommand } from './can-run-command.ts';
import type { Environment } from './environment.ts';
import { Listeners } from './listeners.ts';
import type { Workspace } from './workspace.ts';

/**
 * A workspace that takes next to nothing to be made, so that a tool starts quickly. What reads notes and works with them is most of the
 * product: it is loaded when the workspace starts, or when something is asked of it before. Until then it says what a workspace says of
 * which no note was read yet; somebody who still presents from the last time shows nothing.
 */
export function lazyWorkspace(environment: Environment): Workspace {
  const messages = messagesFor(environment.language);
  /** As they were kept, and what was chosen since. */
  let choices = readChoices(environment.loadChoices());
  const sidebarNow = (): Sidebar => emptySidebar('reading', messages, choices, choices.presenting === undefined ? undefined : { text: messages.presenting.now, tooltip: messages.presenting.tooltip, isOutside: true });
  let sidebar = sidebarNow();
  const nothing = { communities: () => [], choices: () => choices, problemCounts: () => ({ all: 0, withFix: 0, findings: 0 }) };
  const listeners = new Listeners();
  const problemListeners = new Listeners<[paths: readonly string[]]>();
  let open: Workspace | undefined;
  let loading: Promise<Workspace> | undefined;
  let stopped = false;

  const pause = (): Promise<void> => new Promise((resolve) => { environment.later(0, resolve); });
  /** In two halves, what reads notes and what is done with them: each holds the tool's thread for a while. */
  const loadInHalves = async (): Promise<Workspace> => {
    await pause();
    await import('./note-index.ts');
    await pause();
    const { openWorkspace } = await import('./open-workspace.ts');
    const workspace = openWorkspace({ ...environment, loadChoices: () => choices });
    workspace.onChange(() => { listeners.tell(); });
    workspace.onProblems((paths) => { problemListeners.tell(paths); });
    open = workspace;
    return workspace;
  };
  const load = (): Promise<Workspace> => loading ??= loadInHalves();
  /** Never rejects, as nothing does that a person asks for. */
  const loaded = async (use: (workspace: Workspace) => unknown): Promise<void> => {
    try {
      const workspace = await load();
      if (!stopped) await use(workspace);
    } catch (error) {
      environment.log(error instanceof Error ? error.stack ?? error.message : String(error));
      environment.ui.notify('error', messages.refusals.failed);
    }
  };

  return {
    async start() {
      const workspace = await load();
      if (!stopped) await workspace.start();
    },
    stop() {
      stopped = true;
      open?.stop();
      listeners.clear();
      problemListeners.clear();
    },
    sidebar: () => open?.sidebar() ?? sidebar,
    dashboard: (wanted) => open?.dashboard(wanted) ?? emptyDashboard('reading', messages.sidebar.reading, sidebar.presenting?.text, wanted, messages),
    goTo: (row) => open?.goTo(row) ?? loaded((workspace) => workspace.goTo(row)),
    problems: () => open?.problems() ?? new Map(),
    problemsAt: (path) => open?.problemsAt(path) ?? [],
    labelOf: (path) => open?.labelOf(path),
    partsOf: (path) => open?.partsOf(path) ?? [],
    pathsCalled: (label) => open?.pathsCalled(label) ?? [],
    timer: () => open?.timer(),
    mayOpen: (path) => open?.mayOpen(path) ?? choices.presenting === undefined,
    onProblems: (listener) => problemListeners.add(listener),
    onChange: (listener) => listeners.add(listener),
    choose(more) {
      if (open !== undefined) open.choose(more);
      else {
        choices = { ...choices, ...more };
        sidebar = sidebarNow();
        environment.saveChoices(choices);
        listeners.tell();
      }
    },
    // Whoever is not loaded yet asks when it starts.
    reconsider() { open?.reconsider(); },
    run: (command, row) => open?.run(command, row) ?? loaded((workspace) => workspace.run(command, row)),
    canRun: (command) => open?.canRun(command) ?? canRunCommand(nothing, 'under-way', command),
  };
}
