import { join } from 'node:path';
import { agendaMismatch, commonValues, communitiesOf, draftSession, durationOfTemplate, freeName, isFileName, leftBehind, linkTextFor, makeSession, nameForSession, parseNote, personAsked, templatesOf, themeCalled } from '@cop-notes/core/folder';
import type { Community, PlainDate, SessionPlan, Template, TemplateProblem } from '@cop-notes/core';
import { fileSystemNoteStore } from './file-system-note-store.ts';
import type { CliMessages } from './messages/messages.ts';
import { onlyCommunity } from './only-community.ts';
import { exitCodes } from './output.ts';
import type { ExitCode, Output } from './output.ts';
import { printable, printableLines } from './printable.ts';
import type { NewSessionRequest } from './session-requests.ts';
import { textsIn } from './texts-in.ts';
import { whyNoMember } from './why-no-member.ts';

export interface Now {
  readonly today: PlainDate;
  /** `14:05` */
  readonly time: string;
}

/** Without a hint of its own a session takes two hours. */
const usualDuration = 120;

/** Make a session's note, or only show it. Never overwrites. */
export async function planSession(request: NewSessionRequest, messages: CliMessages, moment: Now, { out, error }: Output): Promise<ExitCode> {
  const say = (sentence: string): void => { error(`cop-notes: ${printable(sentence)}\n`); };
  const { folder, dryRun } = request;
  const { cliSessions: words } = messages;
  const texts = await textsIn(folder);
  const only = onlyCommunity(communitiesOf([...texts].map(([path, text]) => parseNote(path, text))), folder, messages);
  if ('wrong' in only) { say(only.wrong); return exitCodes.misunderstood; }
  const { community } = only;
  const store = fileSystemNoteStore(folder);
  const templates = (await templatesOf(store, community)).filter(({ type }) => type === 'session');
  const template = templateCalled(templates, request.template);
  if (template === undefined) { say(words.noTemplate(request.template ?? '', templates.map(({ name }) => `“${name}”`).join(', '))); return exitCodes.misunderstood; }
  const plan = planOf(community, template, request, moment, messages);
  if ('wrong' in plan) { say(plan.wrong); return exitCodes.misunderstood; }
  if (dryRun) {
    const draft = draftSession(community, template, plan, moment);
    if (draft.kind !== 'drafted') { [failed(draft.kind, template, messages), ...unfilled(draft, template, messages)].forEach(say); return exitCodes.misunderstood; }
    if (texts.has(draft.path)) { say(words.exists(join(folder, draft.path))); return exitCodes.misunderstood; }
    out(printableLines(draft.text.replace(/\r\n/g, '\n')));
    [...leftBehind(draft, template, messages), ...agendaProblem(draft.text, messages), ...unfilled(draft, template, messages)].forEach(say);
    say(words.wouldBe(join(folder, draft.path)));
    return exitCodes.done;
  }
  const made = await makeSession({ store, moment, random: Math.random, written: () => undefined }, community, template, plan);
  switch (made.kind) {
    case 'exists': say(words.exists(join(folder, made.path))); return exitCodes.misunderstood;
    case 'leads-out': case 'unreadable': [failed(made.kind, template, messages), ...unfilled(made, template, messages)].forEach(say); return exitCodes.misunderstood;
    case 'made': break;
  }
  out(`${printable(join(folder, made.path))}\n`);
  [...leftBehind(made, template, messages), ...agendaProblem(made.text, messages), ...unfilled(made, template, messages)].forEach(say);
  say(messages.done.sessionPlanned(plan.name, made.carried.questions.length, made.carried.actions.length));
  return exitCodes.done;
}

function unfilled({ problems }: { readonly problems: readonly TemplateProblem[] }, template: Template, { refusals, templateProblem }: CliMessages): readonly string[] {
  return problems.length === 0 ? [] : [refusals.templateProblems(template.name, problems.map(({ code, name, line }) => templateProblem[code](name, line + 1)).join(', '))];
}

/** What a tool shows as a problem on the agenda. */
function agendaProblem(text: string, { problems }: CliMessages): readonly string[] {
  const mismatch = agendaMismatch(parseNote('', text));
  return mismatch === undefined ? [] : [problems['agenda-sum'](`${String(mismatch.sum)}/${String(mismatch.duration)}`)];
}

function failed(kind: 'leads-out' | 'unreadable', { name }: Template, { refusals }: CliMessages): string {
  return kind === 'leads-out' ? refusals.templateLeadsOut(name) : refusals.templateUnreadable(name);
}

/** By its name; without one the first: the community's own, else a regular session. */
function templateCalled(templates: readonly Template[], name: string | undefined): Template | undefined {
  return name === undefined ? templates[0] : templates.find((template) => template.name.toLowerCase() === name.trim().toLowerCase());
}

function planOf(community: Community, template: Template, request: NewSessionRequest, { today, time }: Now, messages: CliMessages): SessionPlan | { readonly wrong: string } {
  const { cliSessions: words } = messages;
  const { charter } = community;
  const date = request.date ?? today;
  const themes = request.themes.map((theme) => themeCalled(community, theme));
  const unknown = charter.themes.length === 0 ? undefined : themes.find((theme) => !charter.themes.includes(theme));
  if (unknown !== undefined) return { wrong: words.noTheme(unknown, charter.themes.join(', ')) };
  const people = request.facilitators.map((name) => personAsked(community, name));
  const stranger = people.find(({ kind }) => kind === 'ambiguous' || (kind === 'unknown' && community.members.length > 0));
  if (stranger !== undefined) return { wrong: whyNoMember(community, stranger.name, words.noMember(stranger.name), messages) };
  const facilitators = people.length === 0 ? charter.facilitators : people.map((person) => (person.kind === 'member' ? `[[${linkTextFor(community, person.member.note)}]]` : person.name));
  const usual = nameForSession(community, template, date, commonValues(community, { title: '', date, time, facilitators, themes })) || `${date} ${template.name}`;
  const name = request.name?.trim() ?? freeName(community, usual);
  if (!isFileName(name)) return { wrong: words.badName(name) };
  return { date, duration: request.duration ?? durationOfTemplate(template) ?? usualDuration, themes, facilitators, name };
}
