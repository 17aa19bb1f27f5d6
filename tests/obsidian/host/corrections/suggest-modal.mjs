import * as mocks from 'obsidian-test-mocks/obsidian';
import { raw } from '../shared.mjs';

/** Pickers: typing narrows the list, arrows move, Enter chooses. */
export function correctSuggestModal() {
  const { Modal, SuggestModal, FuzzySuggestModal } = mocks;
  SuggestModal.prototype.constructor2__ = function () {
    const r = raw(this);
    r.modalEl.className = 'prompt';
    r.modalEl.empty();
    r.inputEl.className = 'prompt-input';
    r.resultContainerEl.className = 'prompt-results';
    r.modalEl.append(r.inputEl, r.resultContainerEl);
  };
  const modalOpen = Modal.prototype.open;
  SuggestModal.prototype.open = function () {
    const r = raw(this);
    modalOpen.call(this);
    r.sel = 0;
    const refresh = async () => {
      r.values = (await this.getSuggestions(r.inputEl.value)).slice(0, this.limit);
      r.resultContainerEl.empty();
      if (!r.values.length) {
        r.resultContainerEl.createDiv({ cls: 'suggestion-empty', text: this.emptyStateText });
        this.onNoSuggestion();
      }
      r.values.forEach((v, i) => {
        const el = r.resultContainerEl.createDiv('suggestion-item');
        if (i === r.sel) el.addClass('is-selected');
        this.renderSuggestion(v, el);
        el.addEventListener('click', (e) => this.selectSuggestion(v, e));
      });
    };
    r.inputEl.addEventListener('input', () => {
      r.sel = 0;
      void refresh();
    });
    r.inputEl.addEventListener('keydown', (e) => {
      const n = r.values?.length ?? 0;
      if (e.key === 'ArrowDown') r.sel = (r.sel + 1) % n;
      else if (e.key === 'ArrowUp') r.sel = (r.sel + n - 1) % n;
      else if (e.key === 'Enter') {
        this.selectActiveSuggestion(e);
        return;
      } else return;
      void refresh();
    });
    r.inputEl.focus();
    void refresh();
  };
  SuggestModal.prototype.selectActiveSuggestion = function (e) {
    const r = raw(this);
    if (r.values?.[r.sel] !== undefined) this.selectSuggestion(r.values[r.sel], e);
  };
  SuggestModal.prototype.selectSuggestion = function (v, e) {
    this.close();
    this.onChooseSuggestion(v, e);
  };
  FuzzySuggestModal.prototype.getSuggestions = function (q) {
    const m = mocks.prepareFuzzySearch(q);
    return this.getItems()
      .map((item) => ({ item, match: q ? m(this.getItemText(item)) : { score: 0, matches: [] } }))
      .filter((x) => x.match)
      .sort((a, b) => b.match.score - a.match.score);
  };
  FuzzySuggestModal.prototype.renderSuggestion = function (v, el) {
    el.setText(this.getItemText(v.item));
  };
}
