/** Make a button for the keyboard and the screen reader of an element that is none. Clicks are the caller's. */
export function pressWithKeys(el: HTMLElement): void {
  if (el.tagName === 'BUTTON') return;
  el.setAttrs({ role: 'button', tabindex: '0' });
  el.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    el.click();
  });
}
