import type { Community } from '../community/community.ts';
import { isPersonName, resolvePerson } from '../community/people.ts';
import type { Note } from '../note/note.ts';
import { messagesFor } from '../text/messages/messages.ts';
import type { PlainDate } from '../text/plain-date.ts';
import type { Me } from '../views/actions.ts';
import { shownProblems } from '../views/problems.ts';
import type { ShownProblem } from '../views/problems.ts';
import { furtherFindings } from '../views/check-community.ts';
import { dashboardOf, emptyDashboard } from '../views/dashboard/dashboard-of.ts';
import { emptySidebar, firstChoices, sidebarOf } from '../views/sidebar-of.ts';
import type { Sidebar, SidebarChoices } from '../views/sidebar.ts';
import { readLookedOn } from '../views/news/looked-on.ts';
import type { Finding } from '../sharing/findings.ts';
import { presented } from '../sharing/presenting/presented.ts';
import type { Presented } from '../sharing/presenting/presented.ts';
import { readRoom } from '../sharing/presenting/room.ts';
import type { Room } from '../sharing/presenting/room.ts';
import { readRunning, timeLeft } from '../sessions/agenda-timer.ts';
import { labelInSight, partsInSight } from '../views/labels-in-sight.ts';
import { noteAt } from './command-context.ts';
import type { CommandContext } from './command-context.ts';
import { canRunCommand, runCommand } from './run-command.ts';
import type { Environment } from './environment.ts';
import { createNoteIndex } from './note-index.ts';
import type { NoteEvent } from './note-store.ts';
import { textsOf } from './texts-of.ts';
import type { Workspace } from './workspace.ts';

/** Events that come within this many milliseconds are taken in together: a sync brings many at once. */
const gathering = 60;

export function openWorkspace(environment: Environment): Workspace {
  const messages = messagesFor(environment.language);
  const index = createNoteIndex(environment.store, () => new Promise((resolve) => { environment.later(0, resolve); }));
  const listeners = new Set<() => void>();
  const kept = environment.loadChoices();
  let choices: SidebarChoices = { ...firstChoices, ...kept, presenting: readRoom(kept?.presenting), running: readRunning(kept?.running), lookedOn: readLookedOn(kept?.lookedOn) };
  let me: Awaited<ReturnType<Environment['me']>> = { name: '', chosen: false };
  let ready = false;
  let stopped = false;
  let waiting: NoteEvent[] = [];
  let callOff: (() => void) | undefined;
  let stopWatching: (() => void) | undefined;
  let work: Promise<unknown> = Promise.resolve();
  let drawn: { readonly communities: readonly Community[]; readonly today: string; readonly sidebar: Sidebar } | undefined;
  let presentedNow: { readonly communities: readonly Community[]; readonly room: Room; readonly today: string; readonly presented: Presented } | undefined;
  /** What the last check of the words found, with the note that each finding is in as it was then. */
  let checked: readonly CheckedFinding[] = [];
  let problemsDrawn: { readonly communities: readonly Community[]; readonly today: PlainDate; readonly byPath: ReadonlyMap<string, readonly ShownProblem[]> } | undefined;

  const changed = (): void => {
    drawn = undefined;
    if (!stopped) for (const listener of [...listeners]) listener();
  };
  const failed = (error: unknown): void => {
    environment.log(error instanceof Error ? error.stack ?? error.message : String(error));
  };
  /** One thing at a time: two readings that overlap could put an old text over a new one. */
  const queued = <Result>(task: () => Promise<Result>): Promise<Result> => {
    const result = work.then(task);
    work = result.catch(failed);
    return result;
  };
  const takeIn = (): void => {
    const events = waiting;
    waiting = [];
    callOff = undefined;
    void queued(async () => {
      const before = index.communities();
      await index.apply(events);
      if (index.communities() !== before) changed();
    }).catch(() => undefined);
  };
  const hear = (events: readonly NoteEvent[]): void => {
    waiting.push(...events);
    if (!stopped) callOff ??= environment.later(gathering, takeIn);
  };
  /** What the room may see; undefined while nobody presents. */
  const inRoom = (): Presented | undefined => {
    const room = choices.presenting;
    if (room === undefined) return undefined;
    const communities = index.communities();
    const today = environment.today();
    if (presentedNow?.communities !== communities || presentedNow.room !== room || presentedNow.today !== today) {
      presentedNow = { communities, room, today, presented: presented(communities, room, today, messages) };
    }
    return presentedNow.presented;
  };
  const communities = (): readonly Community[] => {
    const room = inRoom();
    if (room === undefined) return index.communities();
    return room.community === undefined ? [] : [room.community];
  };
  const community = (): Community | undefined => {
    const all = communities();
    return all.find(({ folder }) => folder === choices.community) ?? all[0];
  };
  const personIn = (where: Community): Me => {
    if (me.name.trim() === '') return undefined;
    const person = resolvePerson(where, me.name);
    return person.kind === 'member' || (me.chosen && isPersonName(me.name)) ? person : undefined;
  };
  const problems = (): ReadonlyMap<string, readonly ShownProblem[]> => {
    // Most of them name something else, or stand on a line that the room may not see.
    if (choices.presenting !== undefined) return new Map();
    const all = index.communities();
    const today = environment.today();
    if (problemsDrawn?.communities !== all || problemsDrawn.today !== today) problemsDrawn = { communities: all, today, byPath: byPathOf(all.flatMap((each) => shownProblems(each, messages, today, stillThere(checked, each)))) };
    return problemsDrawn.byPath;
  };
  const presentingIn = (room: Presented | undefined, shown: Community | undefined): Sidebar['presenting'] => (
    room === undefined ? undefined : { text: ready && shown !== undefined ? messages.presenting.to(room.whom) : messages.presenting.now, tooltip: messages.presenting.tooltip }
  );
  const draw = (): Sidebar => {
    const shown = community();
    const room = inRoom();
    const presenting = presentingIn(room, shown);
    if (!ready) return emptySidebar('reading', messages, choices, presenting);
    if (shown === undefined) return emptySidebar(room === undefined ? 'none' : 'hidden', messages, choices, presenting);
    const ofShown = shown.notes.flatMap((note) => problems().get(note.path) ?? []);
    return sidebarOf({
      community: shown, communities: communities(), problems: ofShown, choices, presenting, messages, me: personIn(shown), today: environment.today(),
    });
  };
  const reconsider = async (): Promise<void> => {
    me = await environment.me();
    changed();
  };
  const context: CommandContext = {
    environment, messages, communities, community, reconsider,
    wholeCommunities: () => index.communities(),
    choices: () => choices,
    choose(more) {
      choices = { ...choices, ...more };
      environment.saveChoices(choices);
      changed();
    },
    me: personIn,
    problems: () => [...problems().values()].flat(),
    reload: () => queued(async () => {
      const read = await index.load();
      changed();
      return read;
    }),
    check: () => queued(async () => {
      await index.load();
      const texts = await textsOf(environment.store);
      const found: CheckedFinding[] = [];
      for (const each of index.communities()) {
        const notes = new Map(each.notes.map((note) => [note.path, note]));
        for (const finding of furtherFindings(each, index.communities(), texts, await environment.files.attachments(each.folder))) found.push({ finding, note: notes.get(finding.path) });
      }
      checked = found;
      problemsDrawn = undefined;
      changed();
    }),
    written(path, text) {
      index.put(path, text);
      changed();
    },
  };

  /** The label of a note that is in sight is never hidden: it says that others should not see the note. */
  const whole = { communities: () => index.communities() };

  return {
    async start() {
      stopWatching = environment.store.watch(hear);
      try {
        me = await environment.me();
      } catch (error) {
        failed(error); // without a name everything else still works
      }
      await queued(() => index.load());
      ready = true;
      changed();
    },
    stop() {
      stopped = true;
      callOff?.();
      stopWatching?.();
      listeners.clear();
    },
    sidebar() {
      const all = index.communities();
      const today = environment.today();
      if (drawn?.communities !== all || drawn.today !== today) drawn = { communities: all, today, sidebar: draw() };
      return drawn.sidebar;
    },
    dashboard(dashboardChoices) {
      const shown = community();
      const room = inRoom();
      const presenting = presentingIn(room, shown);
      if (!ready) return emptyDashboard('reading', messages.sidebar.reading, presenting?.text, dashboardChoices, messages);
      if (shown === undefined) return emptyDashboard(room === undefined ? 'none' : 'hidden', room === undefined ? messages.sidebar.noCommunity : messages.presenting.lost, presenting?.text, dashboardChoices, messages);
      return dashboardOf({ community: shown, messages, me: personIn(shown), choices: dashboardChoices, today: environment.today(), presenting });
    },
    async goTo({ path, place }) {
      try {
        await environment.ui.open(path, place);
      } catch (error) {
        failed(error);
        environment.ui.notify('error', messages.refusals.failed);
      }
    },
    problems,
    labelOf(path) {
      const at = ready ? noteAt(whole, path) : undefined;
      return at === undefined ? undefined : labelInSight(at.community, at.note, messages);
    },
    partsOf(path) {
      const at = ready ? noteAt(whole, path) : undefined;
      return at === undefined ? [] : partsInSight(at.community, at.note, messages);
    },
    pathsCalled: (label) => index.paths().filter((path) => label.endsWith(path.slice(path.lastIndexOf('/') + 1))),
    timer() {
      const { running } = choices;
      const note = running === undefined || !ready ? undefined : noteAt(whole, running.path)?.note;
      const left = running === undefined || note === undefined ? undefined : timeLeft(running, note.agenda, environment.clock());
      if (running === undefined || left === undefined) return undefined;
      // What the room may not see, it does not read in the status bar either.
      const shown = noteAt(context, running.path)?.note.agenda.find(({ place }) => place.start === left.item.place.start);
      const { minutes } = left;
      return { text: messages.timer.text(shown?.words ?? '', minutes === undefined ? '' : messages.timer.left(minutes)), tooltip: messages.timer.tooltip, isOver: minutes !== undefined && minutes <= 0 };
    },
    mayOpen: (path) => inRoom()?.mayOpen(path) ?? true,
    onChange(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
    choose: context.choose,
    reconsider() {
      void reconsider().catch(failed);
    },
    async run(command, row) {
      try {
        await runCommand(context, command, row);
      } catch (error) {
        failed(error);
        environment.ui.notify('error', messages.refusals.failed);
      }
    },
    canRun: (command) => canRunCommand(context, ready, command),
  };
}

interface CheckedFinding {
  readonly finding: Finding;
  readonly note: Note | undefined;
}

/** Without what stood in notes that were changed or taken away since: there it may be gone, or stand elsewhere. */
function stillThere(checked: readonly CheckedFinding[], { notes }: Community): readonly Finding[] {
  if (checked.length === 0) return [];
  const now = new Set(notes);
  return checked.flatMap(({ finding, note }) => (note !== undefined && now.has(note) ? [finding] : []));
}

function byPathOf(problems: readonly ShownProblem[]): ReadonlyMap<string, readonly ShownProblem[]> {
  const byPath = new Map<string, ShownProblem[]>();
  for (const problem of problems) {
    const known = byPath.get(problem.path);
    if (known === undefined) byPath.set(problem.path, [problem]);
    else known.push(problem);
  }
  return byPath;
}
