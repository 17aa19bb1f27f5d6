import { EditorView } from '@codemirror/view';
import { createObsidianHost } from '../host/create-host.mjs';
import { shippedFiles } from '../load-shipped.mjs';
import { foundSoon } from './found-soon.mjs';
import { find, seen } from './seen.mjs';
import { supplementHost } from './supplements.mjs';

// This DOM tells of a changed selection in the middle of the change, where a browser does it afterwards; an editor can't bear that.
document.addEventListener('selectionchange', (event) => { event.stopImmediatePropagation(); }, true);

/** A person at the simulated Obsidian in a DOM without a browser: events are made by hand, and what a browser does by itself with a key is done here. */
export async function personInDom({ files, language, mobile, readDelay, sidebar = true, plugin = shippedFiles() }) {
  localStorage.clear();
  const host = await createObsidianHost({ files, language, mobile, readDelay });
  globalThis.host = host;
  const errors = [];
  console.error = (...words) => { errors.push(words.map(String).join(' ')); };
  await host.loadPlugin(plugin);
  supplementHost();
  await host.layoutReady();
  if (sidebar) await host.run('cop-notes:show-sidebar');

  const at = (place, argument) => foundSoon(place, argument, () => find[place](argument));
  const click = async (element, { mod = false, button = 0 } = {}) => {
    element.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    element.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, button }));
    element.closest('button, input, select, textarea, [tabindex]')?.focus();
    element.dispatchEvent(new MouseEvent(button === 2 ? 'contextmenu' : 'click', { bubbles: true, cancelable: true, button, ctrlKey: mod }));
    await host.settle(20);
  };
  const fill = async (field, text) => {
    field.focus();
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await host.settle(20);
  };
  const press = async (key, { mod = false, shift = false } = {}) => {
    const element = document.activeElement;
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ctrlKey: mod, shiftKey: shift });
    if (element.dispatchEvent(event)) {
      if (element.tagName === 'BUTTON' && (key === 'Enter' || key === ' ')) element.click();
      else if (element.form && key === 'Enter') element.form.requestSubmit();
    }
    document.activeElement.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true }));
    await host.settle(20);
  };
  return {
    errors,
    see: (what, argument) => seen[what](argument),
    point: async (place, argument) => { (await at(place, argument)).dispatchEvent(new PointerEvent('pointerover', { bubbles: true })); },
    async click(place, argument, options) {
      if (place === 'rowButton') (await at('line', argument[0])).dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      await click(await at(place, argument), options);
    },
    fill: async (place, text) => fill(await at(place), text),
    select: async (place, words) => {
      const list = await at(place);
      list.value = [...list.options].find((option) => option.textContent === words).value;
      list.dispatchEvent(new Event('change', { bubbles: true }));
      await host.settle(20);
    },
    press,
    /** Change the note as typing does: put the text where the cursor is. */
    async type(text) {
      const live = EditorView.findFromDOM(await at('note'));
      live.dispatch({ ...live.state.replaceSelection(text), userEvent: 'input.type' });
      await host.settle(20);
    },
    /** Run something with the host, in its page. */
    do: async (work, argument) => work(argument),
    async run(command) {
      const id = `cop-notes:${command}`;
      await foundSoon('command', command, () => host.available(id));
      void host.run(id);
      await host.settle(20);
    },
    listenersOfFreshHost: async () => (await createObsidianHost({ files })).listeners(),
    wait: (milliseconds) => host.settle(milliseconds),
    async leave() {
      if (host.plugins.has('cop-notes')) await host.unloadPlugin('cop-notes');
    },
  };
}
