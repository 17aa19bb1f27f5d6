/**
 * What a person sees, read from the document. Every function stands on its own: it also runs in the page of a browser, where this file is not.
 * `host` is the simulated Obsidian.
 */
export const seen = {
  /** The tree as an outline: `▾` and `▸` before what is unfolded and folded, `*` before what was opened last. */
  tree() {
    const words = (id) => document.getElementById(id)?.textContent ?? '';
    return [...document.querySelectorAll('.cop-notes-tree [role=treeitem]')].map((item) => {
      const indent = '  '.repeat(Number(item.getAttribute('aria-level')) - 1);
      const fold = { true: '▾ ', false: '▸ ' }[item.getAttribute('aria-expanded')] ?? '';
      const mark = item.getAttribute('aria-selected') === 'true' ? '* ' : '';
      const own = item.querySelector(':scope > .cop-notes-line > .cop-notes-content');
      if (own === null) return indent + fold + ((item.getAttribute('aria-labelledby') ?? '').split(' ').map(words).join(' ').trim() || item.textContent);
      const label = own.querySelector('.cop-notes-label')?.textContent;
      return indent + mark + own.querySelector('.cop-notes-text').textContent + (label === undefined ? '' : ` [${label}]`);
    });
  },
  /** The weak line below a question. */
  description(words) {
    const content = [...document.querySelectorAll('.cop-notes-content')].find((each) => each.querySelector('.cop-notes-text').textContent === words);
    return content?.querySelector('.cop-notes-description').textContent;
  },
  header() {
    const header = document.querySelector('.cop-notes-header');
    const isShown = (element) => element !== null && element.style.display !== 'none';
    const text = (element) => (isShown(element) ? element.textContent : undefined);
    return {
      title: text(header.querySelector('.cop-notes-community')),
      communities: isShown(header.querySelector('.cop-notes-switch')) ? [...header.querySelectorAll('option')].map((option) => (option.selected ? `(${option.textContent})` : option.textContent)) : undefined,
      filter: header.querySelector('input').value,
      onlyMine: header.querySelector('[aria-pressed]').getAttribute('aria-pressed') === 'true',
      narrowing: isShown(header.querySelector('.cop-notes-narrowing')) ? header.querySelector('.cop-notes-narrowing-text').textContent : undefined,
    };
  },
  message() {
    const message = document.querySelector('.cop-notes-message');
    return message === null || message.style.display === 'none' ? undefined : message.querySelector('.cop-notes-message-text').textContent;
  },
  /** The role and name of what has the focus. */
  focus() {
    const element = document.activeElement;
    if (element === null || element === document.body) return 'nothing';
    const role = element.classList.contains('cm-content') ? 'note' : element.getAttribute('role') ?? { BUTTON: 'button', INPUT: 'field', SELECT: 'list' }[element.tagName] ?? element.tagName;
    const labels = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim();
    const name = labels || element.getAttribute('aria-label') || (element.id && document.querySelector(`label[for="${element.id}"]`)?.textContent) || element.placeholder || element.textContent;
    return `${role}: ${name}`;
  },
  /** The note in front of the person: with what is selected between bars. */
  note() {
    const view = host.app.workspace.getMostRecentLeaf()?.view;
    if (!(view instanceof host.mocks.MarkdownView) || !view.file) return undefined;
    return { path: view.file.path, text: view.editor.getValue(), selected: view.editor.getSelection(), line: view.editor.getCursor('from').line };
  },
  tabs: () => [...document.querySelectorAll('.mod-root .workspace-tab-header-inner-title')].map((title) => title.textContent),
  dialog() {
    const modal = [...document.querySelectorAll('.modal, .prompt')].at(-1);
    if (modal === undefined) return undefined;
    const input = modal.querySelector('input');
    if (modal.classList.contains('prompt')) {
      return { asks: input.placeholder, items: [...modal.querySelectorAll('.suggestion-item .cop-notes-pick-label')].map((item) => item.textContent) };
    }
    return {
      title: modal.querySelector('.modal-title').textContent,
      label: input?.id ? modal.querySelector(`label[for="${input.id}"]`)?.textContent : undefined,
      value: input?.value,
      error: modal.querySelector('[role=alert]')?.textContent,
      invalid: input?.getAttribute('aria-invalid') === 'true',
    };
  },
  menu: () => [...document.querySelectorAll('.menu [role^=menuitem]')].map((item) => item.textContent.trim()),
  notices: () => [...host.notices],
  file: (path) => host.outside.read(path).catch(() => undefined),
  files: () => host.app.vault.getMarkdownFiles().map((file) => file.path).sort(),
  available: () => [...host.commands.keys()].filter((id) => host.available(id)),
  names: () => Object.fromEntries([...host.commands].map(([id, command]) => [id, command.name])),
  /** The label of the note in front, and those in the headers of all open notes. */
  labels() {
    const item = document.querySelector('.status-bar-item');
    return {
      status: item === null || item.style.display === 'none' ? undefined : item.textContent.trim(),
      headers: [...document.querySelectorAll('.mod-root .view-header .cop-notes-label-button')].map((button) => button.textContent.trim()),
    };
  },
  labelName: () => [...document.querySelectorAll('.status-bar-item.cop-notes-label-button, .view-header .cop-notes-label-button')].map((button) => button.getAttribute('aria-label')).reduce((name, other) => (name === other ? name : 'different names')),
  /** What is marked in the editor, line by line, with the label in words between brackets. */
  writtenParts() {
    const words = (element) => [...element.querySelectorAll('.cop-notes-part-words')].map((each) => `[${each.textContent}]`);
    return [...document.querySelectorAll('.cm-content > *')].flatMap((line) => {
      if (!line.classList.contains('cop-notes-part')) return words(line);
      const own = line.cloneNode(true);
      own.querySelectorAll('.cop-notes-part-words').forEach((each) => { each.remove(); });
      return [[`${line.getAttribute('data-cop-notes-part')} | ${own.textContent}`, ...words(line)].join(' ')];
    });
  },
  /** What is marked in the reading view, with its label in words between brackets. */
  readParts() {
    const textsIn = (node) => (node.nodeType === 3 ? [node.data.trim()] : [...node.childNodes].flatMap(textsIn)).filter((text) => text !== '');
    return [...document.querySelectorAll('.markdown-reading-view .cop-notes-part')].map((part) => {
      const own = part.cloneNode(true);
      const words = own.querySelector('.cop-notes-part-words');
      words?.remove();
      return [`[${words?.textContent ?? ''}]`, ...textsIn(own)].join(' ');
    });
  },
  /** What says that somebody presents. */
  presenting() {
    const shown = (element) => (element === null || element.style.display === 'none' ? undefined : element.querySelector('.cop-notes-presenting-words').textContent);
    return { banner: shown(document.querySelector('.cop-notes-presenting')), status: shown(document.querySelector('.cop-notes-presenting-status')) };
  },
  /** Every open note, and whether it is covered: neither seen nor reached by keys, focus and screen reader. */
  covers() {
    return [...document.querySelectorAll('.mod-root .workspace-leaf-content')].map((view) => {
      const content = view.querySelector('.view-content');
      const signs = [content.classList.contains('cop-notes-covered'), content.hasAttribute('inert'), view.classList.contains('cop-notes-has-cover'), content.nextElementSibling?.classList.contains('cop-notes-cover') === true];
      const state = signs.every(Boolean) ? 'covered' : signs.some(Boolean) ? `half covered: ${signs.join()}` : 'open';
      return `${view.querySelector('.view-header-title').textContent}: ${state}`;
    });
  },
  kept: () => ({ me: host.app.loadLocalStorage('cop-notes-me'), choices: host.app.loadLocalStorage('cop-notes-choices') }),
  scroll: () => document.querySelector('.cop-notes-scroll').scrollTop,
};

/** Where something is, for a click. */
export const find = {
  /** A heading or a row of the tree by its words. */
  line: (words) => [...document.querySelectorAll('.cop-notes-line')].find((line) => (line.querySelector('.cop-notes-text, .cop-notes-title') ?? line).textContent === words),
  rowButton: ([words, name]) => {
    const line = [...document.querySelectorAll('.cop-notes-row')].find((each) => each.querySelector('.cop-notes-text').textContent === words);
    return [...line.querySelectorAll('button')].find((button) => button.getAttribute('aria-label') === name);
  },
  button: (name) => [...document.querySelectorAll('button, [role=button]')].filter((button) => button.style.display !== 'none').find((button) => (button.getAttribute('aria-label') ?? button.textContent) === name),
  headerLabel: (index) => document.querySelectorAll('.mod-root .view-header .cop-notes-label-button')[index],
  dialogButton: (name) => [...document.querySelectorAll('.modal button')].find((button) => button.textContent === name),
  statusItem: () => document.querySelector('.cop-notes-presenting-status'),
  /** The button on the cover of an open note. */
  openCovered: (index) => document.querySelectorAll('.mod-root .cop-notes-cover button')[index],
  menuItem: (name) => [...document.querySelectorAll('.menu [role^=menuitem]')].find((item) => item.querySelector('.menu-item-title').textContent === name),
  filter: () => document.querySelector('.cop-notes-header input'),
  communities: () => document.querySelector('.cop-notes-header select'),
  field: () => [...document.querySelectorAll('.modal input, .prompt input')].at(-1),
  note: () => [...document.querySelectorAll('.mod-root .workspace-leaf')].find((leaf) => leaf.style.display !== 'none')?.querySelector('.cm-content'),
};
