import type { Workspace } from '@cop-notes/core';
import { MarkdownRenderChild } from 'obsidian';
import type { Plugin } from 'obsidian';
import { isNotePath } from '../note-files.ts';

/** After other processors: theirs may put something else in the place of what is there. */
const afterOthers = 1001;

/**
 * Hide what is rendered of a note outside of its own view, as in a preview under the mouse or on a canvas, where the room may not see all of
 * that note. In a view that was uncovered, styles show it.
 */
export function withholdRendered(plugin: Plugin, workspace: Workspace): void {
  const rendered = new Map<HTMLElement, string>();
  const judge = (el: HTMLElement, path: string): void => {
    el.toggleClass('cop-notes-withheld', isNotePath(path) && !workspace.mayOpen(path));
  };
  plugin.registerMarkdownPostProcessor((el, context) => {
    const life = new MarkdownRenderChild(el);
    rendered.set(el, context.sourcePath);
    life.register(() => { rendered.delete(el); });
    context.addChild(life);
    judge(el, context.sourcePath);
  }, afterOthers);
  const draw = (): void => { for (const [el, path] of rendered) judge(el, path); };
  plugin.register(workspace.onChange(draw));
  plugin.register(() => {
    for (const el of rendered.keys()) el.removeClass('cop-notes-withheld');
    rendered.clear();
  });
}
