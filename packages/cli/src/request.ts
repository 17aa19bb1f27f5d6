import { parseArgs } from 'node:util';
import { questionStates, readAudienceRequest } from '@cop-notes/core/folder';
import type { AudienceRequest, ListFilter, QuestionState } from '@cop-notes/core';
import { digestRequest } from './digest-request.ts';
import type { DigestRequest } from './digest-request.ts';
import { handoverRequest } from './handover-request.ts';
import type { HandoverRequest } from './handover-request.ts';
import type { CliMessages } from './messages/messages.ts';
import { onboardingRequest } from './onboarding-request.ts';
import type { OnboardingRequest } from './onboarding-request.ts';
import { reportRequest } from './report-request.ts';
import type { ReportRequest } from './report-request.ts';
import { common, flag, strictly, text, texts } from './options.ts';
import type { Wrong } from './options.ts';
import { briefingRequest, newSessionRequest } from './session-requests.ts';
import type { BriefingRequest, NewSessionRequest } from './session-requests.ts';

/** What the person asks for. */
export type Request =
  | { readonly show: 'help' }
  | { readonly show: 'version' }
  | { readonly show: 'questions'; readonly folder: string; readonly wanted: ListFilter; readonly json: boolean }
  | { readonly show: 'check'; readonly folder: string; readonly format: CheckFormat }
  | { readonly show: 'export'; readonly folder: string; readonly audience: AudienceRequest; readonly to: string | undefined; readonly dryRun: boolean; readonly chathamHouse: boolean }
  | HandoverRequest | OnboardingRequest
  | NewSessionRequest
  | BriefingRequest
  | ReportRequest
  | DigestRequest;

export const checkFormats = ['text', 'json', 'sarif'] as const;
export type CheckFormat = (typeof checkFormats)[number];

const commands = ['questions', 'check', 'export', 'handover', 'onboard', 'new', 'briefing', 'report', 'digest'] as const;

export function requestOf(args: readonly string[], messages: CliMessages): Request | Wrong {
  const [command, ...rest] = args;
  switch (command) {
    case 'questions': return questionsRequest(rest, messages);
    case 'check': return checkRequest(rest, messages);
    case 'export': return exportRequest(rest, messages);
    case 'handover': return handoverRequest(rest, messages);
    case 'onboard': return onboardingRequest(rest, messages);
    case 'new': return newSessionRequest(rest, messages);
    case 'briefing': return briefingRequest(rest, messages);
    case 'report': return reportRequest(rest, messages);
    case 'digest': return digestRequest(rest, messages);
    default: return withoutCommand(args, messages);
  }
}

function withoutCommand(args: readonly string[], messages: CliMessages): Request | Wrong {
  const { cli } = messages;
  const parsed = strictly(() => parseArgs({ args: [...args], allowPositionals: true, strict: false, options: common }));
  if ('wrong' in parsed) return parsed;
  const { values, positionals } = parsed;
  // An option in front of the command: `cop-notes --json questions`.
  const command = commands.find((each) => positionals.includes(each));
  if (command !== undefined) return requestOf([command, ...args.filter((each) => each !== command)], messages);
  if (positionals[0] !== undefined) return { wrong: cli.unknownCommand(positionals[0]) };
  if (values.version === true) return { show: 'version' };
  const unknown = args.find((each) => !['-h', '--help'].includes(each));
  return unknown === undefined ? { show: 'help' } : { wrong: cli.unknownCommand(unknown) };
}

function questionsRequest(args: readonly string[], { cli }: CliMessages): Request | Wrong {
  const parsed = strictly(() => parseArgs({ args: [...args], allowPositionals: true, options: { ...common, state: texts, theme: texts, owner: texts, json: flag } }));
  if ('wrong' in parsed) return parsed;
  const { values: { state = [], theme: themes = [], owner: owners = [], json = false, help, version }, positionals: [folder = '.', more] } = parsed;
  const badState = state.find((each) => !isState(each));
  if (help === true || version === true) return { show: help === true ? 'help' : 'version' };
  if (more !== undefined) return { wrong: cli.tooMany(more) };
  if (badState !== undefined) return { wrong: cli.badState(badState) };
  return { show: 'questions', folder, wanted: { states: state.filter(isState), themes, owners }, json };
}

function checkRequest(args: readonly string[], { cli }: CliMessages): Request | Wrong {
  const parsed = strictly(() => parseArgs({ args: [...args], allowPositionals: true, options: { ...common, format: text } }));
  if ('wrong' in parsed) return parsed;
  const { values: { format: wanted = 'text', help, version }, positionals: [folder = '.', more] } = parsed;
  const format = checkFormats.find((each) => each === wanted);
  if (help === true || version === true) return { show: help === true ? 'help' : 'version' };
  if (more !== undefined) return { wrong: cli.tooMany(more) };
  return format === undefined ? { wrong: cli.badFormat(wanted) } : { show: 'check', folder, format };
}

function exportRequest(args: readonly string[], { cli }: CliMessages): Request | Wrong {
  const parsed = strictly(() => parseArgs({ args: [...args], allowPositionals: true, options: { ...common, for: text, out: text, 'dry-run': flag, 'chatham-house': flag } }));
  if ('wrong' in parsed) return parsed;
  const { values: { for: whom, out, 'dry-run': dryRun = false, 'chatham-house': chathamHouse = false, help, version }, positionals: [folder = '.', more] } = parsed;
  if (help === true || version === true) return { show: help === true ? 'help' : 'version' };
  if (more !== undefined) return { wrong: cli.tooMany(more) };
  const audience = whom === undefined ? undefined : readAudienceRequest(whom);
  if (audience === undefined) return { wrong: cli.badAudience(whom ?? '') };
  if (out === undefined && !dryRun) return { wrong: cli.whereTo };
  if (out?.trim() === '') return { wrong: cli.outEmpty };
  return { show: 'export', folder, audience, to: out, dryRun, chathamHouse };
}

function isState(state: string): state is QuestionState {
  return questionStates.some((each) => each === state);
}
