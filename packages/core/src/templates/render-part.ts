import { renderTemplate } from './render-template.ts';
import type { RenderedTemplate, TemplateProblem, TemplateValues } from './render-template.ts';
import type { Template } from './template.ts';

/** A part of a template with values in it. What is not understood is told with the line of the template's file. */
export function renderPart(template: Template, part: 'text' | 'folder' | 'filename', values: TemplateValues): RenderedTemplate {
  const { text, problems } = renderTemplate(template[part], values);
  return { text, problems: problems.map((problem) => ({ ...problem, line: lineInFile(template, part, problem.line) })) };
}

/** What nobody understands of where a template puts its notes, and what it calls them. */
export function problemsOfPlace(template: Template, values: TemplateValues): readonly TemplateProblem[] {
  return (['folder', 'filename'] as const).flatMap((part) => renderPart(template, part, values).problems).sort((a, b) => a.line - b.line);
}

function lineInFile({ lines }: Template, part: 'text' | 'folder' | 'filename', line: number): number {
  if (part !== 'text') return lines[part];
  return line < lines.cutAt ? line : line + lines.cut;
}
