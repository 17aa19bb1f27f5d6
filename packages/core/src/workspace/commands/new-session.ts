import type { Community } from '../../community/community.ts';
import { nameKey } from '../../community/name-key.ts';
import { namedMembers } from '../../community/people.ts';
import { linkTextFor } from '../../community/resolve-link.ts';
import { isFileName } from '../../questions/promote-question.ts';
import { commonValues, durationOfTemplate, freeName, nameForSession } from '../../sessions/plan-session.ts';
import type { SessionPlan } from '../../sessions/plan-session.ts';
import type { TemplateProblem } from '../../templates/render-template.ts';
import type { Template } from '../../templates/template.ts';
import { parsePlainDate } from '../../text/plain-date.ts';
import type { CommandContext } from '../command-context.ts';
import { makeNote } from '../make-note.ts';
import { leftBehind, makeSession } from '../make-session.ts';
import { templatesOf } from '../templates-of.ts';
import { pickSeveral } from './pick-several.ts';
import { memberHint } from './member-hint.ts';

/** Without a hint of its own a session takes two hours. */
const usualDuration = 120;
const longestDuration = 24 * 60;

export async function newSession(context: CommandContext): Promise<void> {
  const { environment: { ui, store, today, timeOfDay }, messages } = context;
  const community = context.community();
  if (community === undefined) { ui.notify('warning', messages.refusals.noCommunity); return; }
  const title = messages.commands.newSession;
  const template = await pickTemplate(context, title, (await templatesOf(store, community)).filter(({ type }) => type === 'session'));
  const plan = template === undefined ? undefined : await askPlan(context, community, template, title);
  if (template === undefined || plan === undefined) return;
  const moment = { today: today(), time: timeOfDay() };
  const made = await makeSession({ store, moment, random: () => context.environment.random(), written: context.written }, community, template, plan);
  switch (made.kind) {
    case 'leads-out': case 'unreadable':
      ui.notify('warning', made.kind === 'leads-out' ? messages.refusals.templateLeadsOut(template.name) : messages.refusals.templateUnreadable(template.name));
      tellProblems(context, template, made.problems);
      return;
    case 'exists': ui.notify('warning', messages.refusals.exists(made.path)); return;
    case 'made': break;
  }
  await context.reload();
  ui.notify('info', messages.done.sessionPlanned(plan.name, made.carried.questions.length, made.carried.actions.length));
  for (const sentence of leftBehind(made, template, messages)) ui.notify('info', sentence);
  tellProblems(context, template, made.problems);
  await ui.open(made.path, undefined);
}

/** Any other note, from any other template. */
export async function newNote(context: CommandContext): Promise<void> {
  const { environment: { ui, store, today, timeOfDay }, messages } = context;
  const community = context.community();
  if (community === undefined) { ui.notify('warning', messages.refusals.noCommunity); return; }
  const title = messages.commands.newNote;
  const template = await pickTemplate(context, title, (await templatesOf(store, community)).filter(({ type }) => type !== 'session' && type !== 'community'));
  const typed = template === undefined ? undefined : await ui.input({ title, prompt: messages.input.noteName, placeholder: template.name, value: '', check: (text) => (isFileName(text.trim()) ? undefined : messages.input.fileNameBad) });
  if (template === undefined || typed === undefined) return;
  const made = await makeNote(store, community, template, typed.trim(), { today: today(), time: timeOfDay() });
  switch (made.kind) {
    case 'leads-out': ui.notify('warning', messages.refusals.templateLeadsOut(template.name)); return;
    case 'exists': ui.notify('warning', messages.refusals.exists(made.path)); return;
    case 'made': break;
  }
  await context.reload();
  ui.notify('info', messages.done.noteMade(made.name));
  tellProblems(context, template, made.problems);
  await ui.open(made.path, undefined);
}

export function pickTemplate({ environment: { ui }, messages }: CommandContext, title: string, templates: readonly Template[]): Promise<Template | undefined> {
  return ui.pick({ title, placeholder: messages.pick.whichTemplate, items: templates.map((template) => ({ label: template.name, description: template.description, value: template })) });
}

async function askPlan(context: CommandContext, community: Community, template: Template, title: string): Promise<SessionPlan | undefined> {
  const { environment: { ui, today }, messages: { input, pick } } = context;
  const day = await ui.input({ title, prompt: input.sessionDay, placeholder: input.dueHint, value: today(), check: (text) => (parsePlainDate(text.trim()) === undefined ? input.dayBad : undefined) });
  const date = day === undefined ? undefined : parsePlainDate(day.trim());
  if (date === undefined) return undefined;
  const minutes = await ui.input({
    title, prompt: input.duration, placeholder: String(usualDuration), value: String(durationOfTemplate(template) ?? usualDuration),
    check: (text) => (/^\s*\d{1,4}\s*$/.test(text) && Number(text) > 0 && Number(text) <= longestDuration ? undefined : input.durationBad),
  });
  if (minutes === undefined) return undefined;
  const { charter } = community;
  const themes = charter.themes.length === 0 ? [] : await pickSeveral(context, { title, which: pick.sessionThemes, of: 'things', items: charter.themes.map((theme) => ({ label: theme, value: theme })), none: { label: pick.allThemes, value: [] } });
  if (themes === undefined) return undefined;
  const facilitators = await pickSeveral(context, {
    title, which: pick.whoFacilitates, of: 'persons', items: namedMembers(community, today()).map((member) => ({ label: member.name, description: memberHint(community, member), value: `[[${linkTextFor(community, member.note)}]]` })),
    none: charter.facilitators.length === 0 ? { label: pick.nobodyYet, value: [] } : { label: pick.usualFacilitators, description: charter.facilitators.map((each) => each.replace(/^\[\[|\]\]$/g, '')).join(', '), value: charter.facilitators },
  });
  if (facilitators === undefined) return undefined;
  const facts = { title: '', date, time: context.environment.timeOfDay(), facilitators, themes };
  const name = await ui.input({
    title, prompt: input.sessionName, placeholder: '', value: freeName(community, nameForSession(community, template, date, commonValues(community, facts)) || `${date} ${template.name}`),
    check: (text) => (!isFileName(text.trim()) ? input.fileNameBad : community.names.byName.has(nameKey(text)) ? context.messages.refusals.exists(`${text.trim()}.md`) : undefined),
  });
  return name === undefined ? undefined : { date, duration: Number(minutes), themes, facilitators, name: name.trim() };
}

export function tellProblems({ environment: { ui }, messages }: CommandContext, template: Template, problems: readonly TemplateProblem[]): void {
  if (problems.length > 0) ui.notify('warning', messages.refusals.templateProblems(template.name, problems.map(({ code, name, line }) => messages.templateProblem[code](name, line + 1)).join(', ')));
}
