import type { Messages, PickItem, PickRequest } from '@cop-notes/core';
import { SuggestModal, prepareFuzzySearch, prepareSimpleSearch, renderResults } from 'obsidian';
import type { App, SearchResult } from 'obsidian';

interface Suggestion<Value> {
  readonly item: PickItem<Value>;
  readonly label: SearchResult | null;
  readonly description: SearchResult | null;
  readonly detail: SearchResult | null;
  /** Whether every word that was typed stands somewhere: such a suggestion comes before one that only has the letters. */
  readonly literal: boolean;
}

/** Choose one of many by typing a part of it. Resolves to undefined when the person turns away. */
export class PickModal<Value> extends SuggestModal<Suggestion<Value>> {
  private readonly request: PickRequest<Value>;
  private readonly picked: (value: Value | undefined) => void;

  constructor(app: App, messages: Messages, request: PickRequest<Value>, picked: (value: Value | undefined) => void) {
    super(app);
    this.request = request;
    this.picked = picked;
    this.setPlaceholder(request.placeholder);
    this.modalEl.setAttr('aria-label', request.title);
    this.setInstructions([
      { command: request.title, purpose: '' },
      { command: '↑↓', purpose: messages.pick.toMove },
      { command: '↵', purpose: messages.pick.toChoose },
      { command: 'esc', purpose: messages.pick.toClose },
    ]);
  }

  override getSuggestions(query: string): Suggestion<Value>[] {
    const typed = query.trim();
    if (typed === '') return this.request.items.map((item) => ({ item, label: null, description: null, detail: null, literal: true }));
    const [byLetters, byWords] = [prepareFuzzySearch(typed), prepareSimpleSearch(typed)];
    return this.request.items.map((item): Suggestion<Value> => {
      // In a long text any letters are found: only the label is searched for them.
      const [words, description, detail] = [byWords(item.label), byWords(item.description ?? ''), byWords(item.detail ?? '')];
      return { item, label: words ?? byLetters(item.label), description, detail, literal: words !== null || description !== null || detail !== null };
    }).filter((suggestion) => suggestion.label !== null || suggestion.literal)
      .sort((a, b) => Number(b.literal) - Number(a.literal) || bestScore(b) - bestScore(a));
  }

  override renderSuggestion({ item, label, description, detail }: Suggestion<Value>, el: HTMLElement): void {
    el.addClass('cop-notes-pick');
    renderPart(el.createDiv('cop-notes-pick-label'), item.label, label);
    if (item.description !== undefined && item.description !== '') renderPart(el.createDiv('cop-notes-pick-weak'), item.description, description);
    if (item.detail !== undefined && item.detail !== '') renderPart(el.createDiv('cop-notes-pick-weak'), item.detail, detail);
  }

  override onChooseSuggestion({ item }: Suggestion<Value>, event: MouseEvent | KeyboardEvent): void {
    // The same Enter must not also answer the question that comes next.
    event.preventDefault();
    this.picked(item.value);
  }

  /** The app closes the modal before it tells what was chosen. */
  override onClose(): void {
    super.onClose();
    window.setTimeout(() => { this.picked(undefined); }, 0);
  }
}

function bestScore({ label, description, detail }: Suggestion<unknown>): number {
  return Math.max(...[label, description, detail].map((match) => match?.score ?? -Infinity));
}

function renderPart(el: HTMLElement, text: string, match: SearchResult | null): void {
  if (match === null) el.setText(text);
  else renderResults(el, text, match);
}
