import { blocksOf } from './rendered-blocks.mjs';
import { theHost } from './shared.mjs';

/**
 * The reading view of a note: a section for each block, drawn once and kept as long as its text stays; each goes through the post processors
 * of plugins when it is drawn. Sections out of sight are drawn too.
 */
export function makeReadingView(parent, path) {
  const el = parent.createDiv('markdown-reading-view').createDiv('markdown-preview-view markdown-rendered').createDiv('markdown-preview-sizer');
  let sections = [];
  let text = '';
  const remove = (section) => {
    for (const child of section.children) child.unload();
    section.el.remove();
  };
  const add = (block) => {
    const section = { ...block, el: createDiv(), children: [] };
    block.draw(section.el);
    return section;
  };
  const process = (section) => {
    const context = {
      docId: 'simulated', sourcePath: path(), frontmatter: undefined,
      addChild(child) {
        section.children.push(child);
        child.load();
      },
      getSectionInfo(inside) {
        const found = sections.find((each) => each.el.contains(inside));
        return found === undefined ? null : { text, lineStart: found.lineStart, lineEnd: found.lineEnd };
      },
    };
    for (const { processor } of [...theHost.postProcessors].sort((a, b) => a.sortOrder - b.sortOrder)) processor(section.el, context);
  };
  return {
    draw(newText) {
      text = newText;
      const kept = [...sections];
      const made = [];
      sections = blocksOf(newText).map((block) => {
        const index = kept.findIndex((section) => section.text === block.text);
        if (index >= 0) return Object.assign(kept.splice(index, 1)[0], { lineStart: block.lineStart, lineEnd: block.lineEnd });
        made.push(add(block));
        return made.at(-1);
      });
      kept.forEach(remove);
      for (const section of sections) el.appendChild(section.el);
      made.forEach(process);
    },
    clear() {
      sections.forEach(remove);
      sections = [];
    },
  };
}
