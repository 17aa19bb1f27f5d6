import { makeReadingView } from './reading-view.mjs';
import { theHost } from './shared.mjs';

/** What the page preview shows of a note while the mouse is over a link to it; returns how to take it away. */
export async function hoverPreview(path) {
  const { vault } = theHost.app;
  const el = document.body.createDiv('popover hover-popover');
  const reading = makeReadingView(el, () => path);
  reading.draw(await vault.read(vault.getFileByPath(path)));
  return () => {
    reading.clear();
    el.remove();
  };
}
