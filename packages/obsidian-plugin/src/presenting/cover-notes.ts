import type { Messages, Workspace } from '@cop-notes/core';
import { FileView } from 'obsidian';
import type { App, Plugin } from 'obsidian';
import { GuardedView } from './guarded-view.ts';

/**
 * Cover every open note that the room may not see all of, in every window, while somebody presents.
 *
 * The app tells of another note in a view only after it has drawn it, and of views that are not in front not always. So the windows
 * themselves are watched: what was drawn is judged before it is painted. That may only cover; what is covered shows again when the app has
 * told of it, because a view says that it has another file while the text of the one before still stands in it.
 */
export function coverNotes(plugin: Plugin, workspace: Workspace, messages: Messages): void {
  const { app } = plugin;
  const guarded = new Map<FileView, GuardedView>();
  const watched = new Set<Document>();
  const watching = new MutationObserver(() => { each((guard) => { guard.follow(); }); });
  const watch = (doc: Document): void => {
    if (watched.has(doc)) return;
    watched.add(doc);
    watching.observe(doc.body, { childList: true, subtree: true });
  };
  /** Take in what is open now. A view that was not there before is judged at once. */
  const each = (judge: (guard: GuardedView) => void): void => {
    const open = openFiles(app);
    for (const [view, guard] of guarded) {
      if (open.has(view)) continue;
      guard.release();
      guarded.delete(view);
    }
    for (const view of open) {
      const known = guarded.get(view);
      const guard = known ?? new GuardedView(view, workspace, messages);
      if (known === undefined) {
        guarded.set(view, guard);
        guard.judge(false);
        watch(view.containerEl.doc);
      }
      judge(guard);
    }
  };
  const release = (): void => {
    watching.disconnect();
    watched.clear();
    for (const guard of guarded.values()) guard.release();
    guarded.clear();
  };
  let unloaded = false;
  const draw = (isDrawn: boolean): void => {
    // To give the focus back to a note makes it the active one, of which we still hear.
    if (unloaded) return;
    if (workspace.sidebar().presenting === undefined) {
      release();
      return;
    }
    watch(window.document);
    each((guard) => { guard.judge(isDrawn); });
  };
  const { workspace: panes } = app;
  plugin.registerEvent(panes.on('file-open', () => { draw(true); }));
  plugin.registerEvent(panes.on('layout-change', () => { draw(true); }));
  plugin.registerEvent(panes.on('active-leaf-change', (leaf) => {
    draw(true);
    if (leaf?.view instanceof FileView) guarded.get(leaf.view)?.takeFocus();
  }));
  plugin.registerEvent(panes.on('window-open', ({ doc }) => { if (workspace.sidebar().presenting !== undefined) watch(doc); }));
  plugin.register(workspace.onChange(() => { draw(false); }));
  plugin.register(() => {
    unloaded = true;
    release();
  });
  draw(true);
}

/** Every loaded view of a file, in every window. Deferred views show nothing, and are not among them. */
function openFiles({ workspace }: App): ReadonlySet<FileView> {
  const open = new Set<FileView>();
  workspace.iterateAllLeaves(({ view }) => { if (view instanceof FileView) open.add(view); });
  return open;
}
