import type { DashboardAct } from '@cop-notes/core';

/** Hear what a person does in a dashboard, with the mouse, with a finger and with the keyboard, as long as the element is there. What an act means is for the core to say. */
export function followActs(root: HTMLElement, hear: (act: string, value: string) => void): void {
  const tell = (el: Element, value: string): void => {
    hear(el.getAttribute('data-do') ?? '', value);
  };
  root.addEventListener('click', ({ target }) => {
    const button = elementOf(target)?.closest('button[data-do]');
    if (button) tell(button, button.getAttribute('data-value') ?? '');
  });
  root.addEventListener('change', ({ target }) => {
    const select = elementOf(target)?.closest<HTMLSelectElement>('select[data-do]');
    if (select) tell(select, select.value);
  });
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const close = elementOf(event.target)?.closest('.cop-notes-behind')?.querySelector('button[data-do="close"]');
    if (!close) return;
    event.preventDefault();
    tell(close, close.getAttribute('data-value') ?? '');
  });
}

/** Put the focus back on the number whose list was closed. */
export function focusOn(root: HTMLElement, act: DashboardAct, value: string): void {
  const buttons = [...root.querySelectorAll<HTMLElement>(`button[data-do="${act}"]`)];
  buttons.find((each) => each.getAttribute('data-value') === value)?.focus();
}

/** By what it can do: a window of its own has classes of its own. */
function elementOf(target: EventTarget | null): Element | undefined {
  return target !== null && 'closest' in target ? target as Element : undefined;
}
