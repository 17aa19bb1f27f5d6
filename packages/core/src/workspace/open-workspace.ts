import { noteOf } from '../community/community.ts';
import type { Community } from '../community/community.ts';
import { isPersonName, resolvePerson } from '../community/people.ts';
import type { Note } from '../note/note.ts';
import { messagesFor } from '../text/messages/messages.ts';
import { atOnce } from '../text/steps.ts';
import type { Me } from '../views/actions.ts';
import type { ShownProblem } from '../views/problems.ts';
import { furtherFindings } from '../views/check-community.ts';
import { dashboardOf } from '../views/dashboard/dashboard-of.ts';
import { emptyDashboard } from '../views/dashboard/empty-dashboard.ts';
import { emptySidebar } from '../views/empty-sidebar.ts';
import { readChoices } from '../views/sidebar-choices.ts';
import { sidebarFrom, sidebarOf } from '../views/sidebar-of.ts';
import type { SidebarFrame } from '../views/sidebar-of.ts';
import type { Sidebar } from '../views/sidebar.ts';
import type { Finding } from '../sharing/findings.ts';
import { presented } from '../sharing/presenting/presented.ts';
import type { Presented } from '../sharing/presenting/presented.ts';
import type { Room } from '../sharing/presenting/room.ts';
import { timeLeft } from '../sessions/agenda-timer.ts';
import { labelInSight, partsInSight } from '../views/labels-in-sight.ts';
import { noteAt } from './command-context.ts';
import type { CommandContext } from './command-context.ts';
import { withoutNotes } from './commands.ts';
import { canRunCommand } from './can-run-command.ts';
import type { ReadingPhase } from './can-run-command.ts';
import { runCommand } from './run-command.ts';
import type { Environment } from './environment.ts';
import { Listeners } from './listeners.ts';
import { LiveCommunities } from './live-communities.ts';
import { createNoteIndex } from './note-index.ts';
import type { NoteEvent } from './note-store.ts';
import { paced, pacer } from './pacer.ts';
import { textsOf } from './texts-of.ts';
import type { Workspace } from './workspace.ts';

/** Events that come within this many milliseconds are taken in together: a sync brings many at once. */
const gathering = 60;
/** Milliseconds until a file that could not be read is tried again, the first time and at the most. */
const [firstRetry, lastRetry] = [2000, 600_000];
/** Milliseconds from a change until it is kept for the next start. */
const keepAfter = 3000;
/** Milliseconds between two words on how far the first reading has come. */
const tellEvery = 250;

export function openWorkspace(environment: Environment): Workspace {
  const messages = messagesFor(environment.language);
  const pace = { pause: () => new Promise<void>((resolve) => { environment.later(0, resolve); }), clock: () => environment.clock() };
  const index = createNoteIndex(environment.store, {
    ...pace, records: environment.records, progress: (read, of) => { tellProgress(read, of); },
    failed: (path, error) => { environment.log(`${path}: ${error instanceof Error ? error.message : String(error)}`); },
  });
  const live = new LiveCommunities();
  const breathe = pacer(pace);
  const listeners = new Listeners();
  const problemListeners = new Listeners<[paths: readonly string[]]>();
  let choices = readChoices(environment.loadChoices());
  let me: Awaited<ReturnType<Environment['me']>> = { name: '', chosen: false };
  let ready = false;
  /** The person called off the first reading: until it is gone on with, not all notes are known, and nothing is shown or done with those that are. */
  let calledOff = false;
  /** Working out what is shown was called off: all of it begins anew. */
  let mustBeginAnew = false;
  let stopped = false;
  let waiting: NoteEvent[] = [];
  let callOff: (() => void) | undefined;
  let callOffKeeping: (() => void) | undefined;
  let stopWatching: (() => void) | undefined;
  let work: Promise<unknown> = Promise.resolve();
  /** A change is being worked out; what is shown stays as it was until then. */
  let workingOut = false;
  let takingIn = false;
  let retry = firstRetry;
  let reading: { readonly read: number; readonly of: number; readonly toldAt: number } | undefined;
  let drawn: { readonly today: string; readonly sidebar: Sidebar } | undefined;
  let presentedNow: { readonly communities: readonly Community[]; readonly room: Room; readonly today: string; readonly presented: Presented } | undefined;
  /** What the last check of the words found, with the note that each finding is in as it was then. */
  let checked: ReadonlyMap<string, readonly CheckedFinding[]> = new Map();

  const changed = (): void => {
    drawn = undefined;
    if (!stopped) listeners.tell();
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
  /** Without what stood in a note that was changed since: there it may be gone, or stand elsewhere. */
  const furtherOf = (note: Note): readonly Finding[] => checked.get(note.path)?.flatMap((each) => (each.note === note ? [each.finding] : [])) ?? [];
  const tellProblems = (paths: Iterable<string>): void => {
    const all = [...paths];
    if (!stopped && all.length > 0) problemListeners.tell(all);
  };
  const phase = (): ReadingPhase => (ready ? 'done' : calledOff ? 'called-off' : 'under-way');
  /** What has to be worked out for what happened; undefined where nothing did. */
  const steps = (again: readonly string[]): Generator<void, ReadonlySet<string>> | undefined => {
    const today = environment.today();
    const isOld = mustBeginAnew || !live.isFor(today);
    const changes = index.takeChanges();
    mustBeginAnew = false;
    if (!isOld && again.length === 0 && changes !== 'everything' && changes.length === 0) return undefined;
    return live.update(index.communities(), isOld ? 'everything' : changes, { today, messages, furtherOf, meIn: personIn }, again);
  };
  /** Work out what happened in steps, so that the tool goes on meanwhile. */
  const follow = async (again: readonly string[] = []): Promise<void> => {
    if (calledOff) return;
    workingOut = true;
    try {
      for (let work = steps(again); work !== undefined && !stopped; work = steps([])) {
        let step = work.next();
        for (; step.done !== true; step = work.next()) {
          await breathe();
          if (phase() === 'called-off') { mustBeginAnew = true; return; }
        }
        tellProblems(step.value);
      }
      const frame = frameNow();
      const lists = frame === undefined ? undefined : live.of(frame.community)?.prepare(frame);
      if (lists !== undefined) await paced(lists, breathe);
    } finally {
      workingOut = false;
    }
  };
  /** The same at once: for what the person did just now. */
  const followNow = (): void => {
    const work = workingOut || !ready ? undefined : steps([]);
    if (work !== undefined) tellProblems(atOnce(work));
  };
  /** A file that another program holds is read again after a while, and then after a longer one. */
  const tryAgain = (): void => {
    const unread = index.unread();
    retry = unread.length === 0 ? firstRetry : Math.min(retry * 2, lastRetry);
    if (unread.length > 0 && !stopped) environment.later(retry, () => { hear(unread.map((path) => ({ kind: 'changed', path }))); });
  };
  /** Some time after a change, so that several are written as one; what may not be kept any longer does not wait long. */
  const keepLater = (): void => {
    if (environment.records !== undefined && !stopped) callOffKeeping ??= environment.later(keepAfter, () => {
      callOffKeeping = undefined;
      // It begins in its turn, and takes as long as a disk takes: nothing waits for that.
      void queued(() => {
        void index.keep().catch(failed);
        return Promise.resolve();
      });
    });
  };
  /** All that came meanwhile is taken in as one. */
  const takeIn = (): void => {
    callOff = undefined;
    if (takingIn) return;
    takingIn = true;
    void queued(async () => {
      takingIn = false;
      if (calledOff) return; // when it is gone on with
      const events = waiting;
      waiting = [];
      const before = index.communities();
      await index.apply(events);
      tryAgain();
      keepLater();
      if (index.communities() === before) return;
      await follow();
      changed();
    }).catch(() => undefined);
  };
  const hear = (events: readonly NoteEvent[]): void => {
    for (const event of events) waiting.push(event);
    if (!stopped) callOff ??= environment.later(gathering, takeIn);
  };
  const tellProgress = (read: number, of: number): void => {
    const now = environment.clock();
    if (ready || now - (reading?.toldAt ?? 0) < tellEvery) return;
    reading = { read, of, toldAt: now };
    changed();
  };
  /** Read what is new or changed; the first time all is read. Resolves to how many notes were, to undefined where that was called off. */
  const readAll = async (): Promise<number | undefined> => {
    if (calledOff) {
      [calledOff, reading] = [false, undefined];
      changed();
    }
    const read = await index.load();
    if (phase() !== 'called-off') await follow();
    if (phase() === 'called-off' || read === undefined) return undefined;
    [ready, reading] = [true, undefined];
    tryAgain();
    keepLater();
    if (waiting.length > 0) hear([]);
    changed();
    return read;
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
  const problemsAt = (path: string): readonly ShownProblem[] => {
    // Most of them name something else, or stand on a line that the room may not see.
    if (choices.presenting !== undefined) return [];
    followNow();
    return live.problemsAt(path);
  };
  const problems = (): readonly ShownProblem[] => communities().flatMap(({ notes }) => notes.flatMap(({ path }) => problemsAt(path)));
  const presentingIn = (room: Presented | undefined, shown: Community | undefined): Sidebar['presenting'] => (
    room === undefined ? undefined : { text: ready && shown !== undefined ? messages.presenting.to(room.whom) : messages.presenting.now, tooltip: messages.presenting.tooltip, isOutside: room.isOutside }
  );
  /** What the lists of the sidebar are made for; undefined where there are none, or while somebody presents. */
  const frameNow = (): SidebarFrame | undefined => {
    const shown = choices.presenting === undefined ? community() : undefined;
    return shown === undefined ? undefined : { community: shown, communities: communities(), choices, presenting: undefined, messages, me: personIn(shown), today: environment.today() };
  };
  const drawReading = (): Sidebar => {
    const sidebar = emptySidebar(calledOff ? 'stopped' : 'reading', messages, choices, presentingIn(inRoom(), undefined));
    // In a room, how many notes there are is not told.
    return sidebar.presenting !== undefined || calledOff || reading === undefined ? sidebar : { ...sidebar, message: messages.sidebar.readingSoFar(reading.read, reading.of) };
  };
  const draw = (): Sidebar => {
    if (!ready) return drawReading();
    const shown = community();
    const room = inRoom();
    const presenting = presentingIn(room, shown);
    if (shown === undefined) return emptySidebar(room === undefined ? 'none' : 'hidden', messages, choices, presenting);
    const frame = frameNow();
    const lists = frame === undefined ? undefined : live.of(shown)?.listsFor(frame);
    if (frame !== undefined && lists !== undefined) return sidebarFrom(lists, frame);
    // What a room may see is worked out as a whole: nothing may be left over from what it may not.
    return sidebarOf({ community: shown, communities: communities(), problems: [], choices, presenting, messages, me: personIn(shown), today: environment.today() });
  };
  const reconsider = async (): Promise<void> => {
    me = await environment.me();
    await queued(() => follow()); // another day may have begun
    changed();
  };
  const context: CommandContext = {
    environment, messages, communities, community, reconsider,
    wholeCommunities: () => index.communities(),
    choices: () => choices,
    choose(more) {
      const wasPresenting = choices.presenting !== undefined;
      choices = { ...choices, ...more };
      environment.saveChoices(choices);
      if (wasPresenting !== (choices.presenting !== undefined)) tellProblems(live.pathsWithProblems());
      const frame = ready ? frameNow() : undefined;
      if (frame === undefined || live.of(frame.community)?.isQuickFor(frame) !== false) changed();
      else void queued(() => follow()).then(changed, () => undefined);
    },
    me: personIn,
    problems,
    problemCounts: () => { followNow(); return choices.presenting === undefined ? live.counts() : { all: 0, withFix: 0, findings: 0 }; },
    reload: () => queued(readAll),
    stopReading() {
      if (phase() !== 'under-way') return;
      calledOff = true;
      index.interrupt();
      changed();
    },
    check: () => queued(async () => {
      await index.load();
      const texts = await textsOf(environment.store);
      const found = new Map<string, CheckedFinding[]>();
      for (const each of index.communities()) {
        for (const finding of furtherFindings(each, index.communities(), texts, await environment.files.attachments(each.folder))) {
          found.set(finding.path, [...(found.get(finding.path) ?? []), { finding, note: noteOf(each, finding.path) }]);
        }
      }
      const again = [...checked.keys(), ...found.keys()];
      checked = found;
      await follow(again);
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
      await queued(async () => {
        try {
          me = await environment.me();
        } catch (error) {
          failed(error); // without a name everything else still works
        }
        if (phase() !== 'called-off') await readAll();
      });
    },
    stop() {
      stopped = true;
      index.stop();
      callOff?.();
      callOffKeeping?.();
      stopWatching?.();
      listeners.clear();
      problemListeners.clear();
    },
    sidebar() {
      const today = environment.today();
      followNow();
      if (drawn?.today !== today) drawn = { today, sidebar: draw() };
      return drawn.sidebar;
    },
    dashboard(dashboardChoices) {
      const shown = community();
      const room = inRoom();
      const presenting = presentingIn(room, shown);
      if (!ready) return emptyDashboard(calledOff ? 'stopped' : 'reading', calledOff ? messages.sidebar.stopped : messages.sidebar.reading, presenting?.text, dashboardChoices, messages);
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
    problems: () => new Map(communities().flatMap(({ notes }) => notes.flatMap(({ path }) => { const all = problemsAt(path); return all.length === 0 ? [] : [[path, all] as const]; }))),
    problemsAt,
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
    onProblems: (listener) => problemListeners.add(listener),
    onChange: (listener) => listeners.add(listener),
    choose: context.choose,
    reconsider() {
      void reconsider().catch(failed);
    },
    async run(command, row) {
      try {
        if (!ready && !withoutNotes.has(command)) await work;
        if (ready || withoutNotes.has(command)) await runCommand(context, command, row);
        else environment.ui.notify('warning', messages.refusals.notAllRead);
      } catch (error) {
        failed(error);
        environment.ui.notify('error', messages.refusals.failed);
      }
    },
    canRun: (command) => canRunCommand(context, phase(), command),
  };
}

interface CheckedFinding {
  readonly finding: Finding;
  readonly note: Note | undefined;
}
