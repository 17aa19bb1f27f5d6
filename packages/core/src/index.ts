/** The door of the core: what hosts and tests may use. */
export type { Range, TextEdit } from './text/text-edit.ts';
export { applyEdits } from './text/text-edit.ts';
export type { Position } from './text/lines.ts';
export type { PlainDate } from './text/plain-date.ts';
export { parsePlainDate } from './text/plain-date.ts';
export type { Language, Messages } from './text/messages/messages.ts';
export { languageOf, languages, messagesFor } from './text/messages/messages.ts';
export type { TlpLabel } from './note/tlp.ts';
export type { Answer, Link, Note, Place, Property, Question, QuestionState } from './note/note.ts';
export type { Grouping, Group, ProblemRow, QuestionRow, QuestionTarget, Row, RowAction, Section, SectionId, Sidebar, SidebarChoices } from './views/sidebar.ts';
export type { ShownProblem } from './views/problems.ts';
export type { CommandId, Icon } from './workspace/commands.ts';
export { commandIcons, commandIds, icons, questionCommandIds } from './workspace/commands.ts';
export type { Environment } from './workspace/environment.ts';
export type { Change, NoteEntry, NoteEvent, NoteStore, ProcessOutcome } from './workspace/note-store.ts';
export type { Cursor, InputRequest, PickItem, PickRequest, Severity, Ui } from './workspace/ui.ts';
export type { Workspace } from './workspace/workspace.ts';
export { openWorkspace } from './workspace/open-workspace.ts';
