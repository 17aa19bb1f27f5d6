import type { DashboardChoices, MarkupElement } from '@cop-notes/core';

/** What the extension sends to the page of a dashboard. */
export interface ToPage {
  readonly markup: MarkupElement;
  /** For the page to keep: VS Code hands them back when the window is loaded again. */
  readonly choices: DashboardChoices;
}

/** What the page tells. It is trusted with nothing: names are looked up, and paths are not taken from it. */
export type FromPage = { readonly kind: 'ready' } | { readonly kind: 'act'; readonly act: string; readonly value: string };

/** What the page keeps while it is hidden. */
export interface KeptByPage {
  readonly choices: DashboardChoices;
  /** In pixels. */
  readonly scroll: number;
}
