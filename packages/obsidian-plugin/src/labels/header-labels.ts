import type { Messages, Workspace } from '@cop-notes/core';
import { MarkdownView } from 'obsidian';
import type { Plugin } from 'obsidian';
import { iconNames } from '../icons.ts';
import { makeLabelButton } from './label-button.ts';
import type { LabelButton } from './label-button.ts';

/** The label of each open note in the header of its view, where it can be seen on every device. */
export function showLabelsInHeaders(plugin: Plugin, workspace: Workspace, messages: Messages): () => void {
  const buttons = new Map<MarkdownView, LabelButton>();
  const addButton = (view: MarkdownView): LabelButton => {
    const el = view.addAction(iconNames.label, messages.commands.labelNote, () => {
      plugin.app.workspace.setActiveLeaf(view.leaf, { focus: true });
      void workspace.run('labelNote');
    });
    const button = makeLabelButton(el, messages);
    buttons.set(view, button);
    return button;
  };
  const remove = (view: MarkdownView): void => {
    buttons.get(view)?.el.remove();
    buttons.delete(view);
  };
  plugin.register(() => { for (const view of [...buttons.keys()]) remove(view); });
  return () => {
    const open = openViews(plugin);
    for (const view of [...buttons.keys()]) if (!open.includes(view)) remove(view);
    for (const view of open) {
      const label = view.file === null ? undefined : workspace.labelOf(view.file.path);
      if (label === undefined) remove(view);
      else (buttons.get(view) ?? addButton(view)).show(label);
    }
  };
}

function openViews({ app }: Plugin): readonly MarkdownView[] {
  return app.workspace.getLeavesOfType('markdown').flatMap(({ view }) => (view instanceof MarkdownView ? [view] : []));
}
