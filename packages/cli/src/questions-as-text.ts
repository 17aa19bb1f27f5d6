import type { ListedQuestion } from '@cop-notes/core';
import type { CliMessages } from './messages/messages.ts';
import { printable } from './printable.ts';

/** The same boxes as in the notes, so that they need no legend. */
const boxes = { open: '[?]', discussing: '[/]', resolved: '[x]', parked: '[-]' } as const;

/** Questions for a person at a terminal: by community, with their place so that terminals and editors can jump to it. */
export function questionsAsText(questions: readonly ListedQuestion[], { cli, sidebar }: CliMessages): string {
  if (questions.length === 0) return `${cli.none}\n`;
  const communities = [...new Set(questions.map((question) => question.community))];
  return communities.map((community) => {
    const lines = questions.filter((question) => question.community === community).map((question) => linesOf(question, sidebar.noOwner));
    return `${printable(community)}\n\n${lines.join('\n')}`;
  }).join('\n\n') + '\n';
}

function linesOf({ state, text, path, line, owners, themes, confidentiality, created, completion, answer }: ListedQuestion, noOwner: string): string {
  const facts = [owners.join(', ') || noOwner, themes.join(', '), completion ?? created ?? '', confidentiality].filter((fact) => fact !== '');
  const answered = answer === null ? [] : [`      → ${printable(answer)}`];
  return [`  ${boxes[state]} ${printable(text)}`, `      ${printable(facts.join(' · '))}`, ...answered, `      ${printable(path)}:${String(line)}`].join('\n');
}
