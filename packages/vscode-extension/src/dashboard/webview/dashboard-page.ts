import { focusOn, followActs, redraw } from '@cop-notes/dashboard';
import type { FromPage, KeptByPage, ToPage } from '../page-messages.ts';

/** What VS Code gives to the script of a webview. */
declare function acquireVsCodeApi(): { postMessage(message: FromPage): void; getState(): KeptByPage | undefined; setState(state: KeptByPage): void };

/** Draw what the extension sends, tell it what the person does, and keep what must be there again after the tab was hidden. */
const vscode = acquireVsCodeApi();
const root = document.querySelector<HTMLElement>('.cop-notes-main') ?? document.body;
let isFirst = true;
let closed: string | undefined;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  const scroll = isFirst ? vscode.getState()?.scroll ?? 0 : window.scrollY;
  redraw(root, [data.markup], (parent, name, isSvg) => parent.ownerDocument.createElementNS(isSvg ? 'http://www.w3.org/2000/svg' : 'http://www.w3.org/1999/xhtml', name));
  window.scrollTo(0, scroll);
  isFirst = false;
  vscode.setState({ choices: data.choices, scroll });
  if (closed !== undefined) focusOn(root, 'open', closed);
  closed = undefined;
});

followActs(root, (act, value) => {
  if (act === 'close') closed = value;
  vscode.postMessage({ kind: 'act', act, value });
});

window.addEventListener('scroll', () => {
  const kept = vscode.getState();
  if (kept !== undefined) vscode.setState({ ...kept, scroll: window.scrollY });
});

vscode.postMessage({ kind: 'ready' });
