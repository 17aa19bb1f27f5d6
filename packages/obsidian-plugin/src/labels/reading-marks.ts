import type { PartInSight, Workspace } from '@cop-notes/core';
import { MarkdownRenderChild } from 'obsidian';
import type { MarkdownPostProcessorContext, Plugin } from 'obsidian';
import { markElement } from './part-element.ts';
import type { MarkedElement } from './part-element.ts';
import { sectionMarks } from './section-marks.ts';

/** After other processors, so that ours is the last word. */
const afterOthers = 1000;

/** Marks what is stricter than its note wherever a note is rendered. Drawn marks follow the notes in place, so that reading goes on undisturbed. */
export function markRenderedNotes(plugin: Plugin, workspace: Workspace): () => void {
  const sections = new Set<RenderedSection>();
  let known = new Map<string, readonly PartInSight[]>();
  const partsOf = (path: string): readonly PartInSight[] => {
    const parts = known.get(path) ?? workspace.partsOf(path);
    known.set(path, parts);
    return parts;
  };
  plugin.registerMarkdownPostProcessor((el, context) => {
    const section = new RenderedSection(el, context, partsOf);
    const life = new MarkdownRenderChild(el);
    sections.add(section);
    life.register(() => {
      sections.delete(section);
      section.clear();
    });
    context.addChild(life);
    section.draw();
  }, afterOthers);
  plugin.register(() => {
    for (const section of sections) section.clear();
    sections.clear();
  });
  return () => {
    known = new Map();
    for (const section of sections) section.draw();
  };
}

/** A section of a rendered note, with the marks that stand in it. */
class RenderedSection {
  private readonly el: HTMLElement;
  private readonly context: MarkdownPostProcessorContext;
  private readonly partsOf: (path: string) => readonly PartInSight[];
  /** Tasks, for one, puts list items of its own in the place of ours, some time after the section was drawn. */
  private readonly observer = new MutationObserver(() => { this.drawLost(); });
  private marks: readonly MarkedElement[] = [];
  private drawn = '';
  private takeBack: readonly (() => void)[] = [];

  constructor(el: HTMLElement, context: MarkdownPostProcessorContext, partsOf: (path: string) => readonly PartInSight[]) {
    this.el = el;
    this.context = context;
    this.partsOf = partsOf;
  }

  /** Draw what changed. What can't be placed now stays as it was. */
  draw(): void {
    const parts = this.partsOf(this.context.sourcePath);
    if (parts.length === 0) {
      this.clear();
      return;
    }
    const section = this.context.getSectionInfo(this.el);
    if (section === null) return;
    const marks = sectionMarks(this.el, section, parts);
    const wanted = JSON.stringify(marks.map(({ part: { label, tooltip }, withWords, el }) => [label, tooltip, withWords, el.getAttr('data-line')]));
    if (wanted === this.drawn) return;
    this.clear();
    this.drawn = wanted;
    this.marks = marks;
    this.takeBack = marks.map(markElement);
    if (marks.length > 0) this.observer.observe(this.el, { childList: true, subtree: true });
  }

  clear(): void {
    this.observer.disconnect();
    for (const takeBack of this.takeBack) takeBack();
    this.takeBack = [];
    this.marks = [];
    this.drawn = '';
  }

  private drawLost(): void {
    if (this.marks.every(({ el }) => this.el.contains(el))) return;
    this.drawn = '';
    this.draw();
  }
}
