import { applyEdits } from '@cop-notes/core';
import type { Change, ProcessOutcome, TextEdit } from '@cop-notes/core';
import * as vscode from 'vscode';
import { ifThere } from './expected-errors.ts';
import { editsOnOtherLineEndings, sameButForLineEndings } from './line-endings.ts';
import { isInUtf8, loadedDocument, openDocument } from './open-documents.ts';
import { decodeUtf8, encodeUtf8, isUtf8, sameBytes } from './utf8.ts';

type Outcome<Reason> = Promise<ProcessOutcome<Reason>>;
type ChangeOf<Reason> = (text: string) => Change<Reason>;

/** How often a change is computed anew when somebody was quicker. */
const attempts = 4;

/** Change a note as its text stands now, with what is unsaved; what was saved before is saved again, and nothing else is. */
export async function processNote<Reason>(uri: vscode.Uri, change: ChangeOf<Reason>): Outcome<Reason> {
  for (let attempt = 1; attempt < attempts; attempt++) {
    const outcome = await attemptOn(uri, change);
    if (outcome.kind !== 'changed-meanwhile') return outcome;
  }
  return attemptOn(uri, change);
}

async function attemptOn<Reason>(uri: vscode.Uri, change: ChangeOf<Reason>): Outcome<Reason> {
  const open = openDocument(uri);
  if (open?.isDirty === true) return editDocument(open, change);
  const bytes = await ifThere(vscode.workspace.fs.readFile(uri));
  if (bytes === undefined) return { kind: 'missing' };
  const document = await loadedDocument(uri);
  if (document === undefined) return rewriteFile(uri, bytes, undefined, change);
  if (document.isDirty) return editDocument(document, change);
  return isFaithful(document, bytes) ? editAndSave(document, change) : rewriteFile(uri, bytes, document.getText(), change);
}

/**
 * Whether saving a document changes no byte of its own accord. It has one kind of line ending and one encoding: where its file has
 * several, another, or bytes that are none, saving would write what nobody asked for.
 */
function isFaithful(document: vscode.TextDocument, bytes: Uint8Array): boolean {
  return isInUtf8(document) && document.getText() === decodeUtf8(bytes).text && isUtf8(bytes);
}

async function editAndSave<Reason>(document: vscode.TextDocument, change: ChangeOf<Reason>): Outcome<Reason> {
  const outcome = await editDocument(document, change);
  // Where saving fails, VS Code says so itself and keeps the text as unsaved.
  if (outcome.kind === 'written') await document.save();
  return outcome;
}

/** One undo step. Between reading the text and handing in the edit nothing else runs here, and VS Code refuses an edit of an older version. */
async function editDocument<Reason>(document: vscode.TextDocument, change: ChangeOf<Reason>): Outcome<Reason> {
  const before = document.getText();
  const wanted = change(before);
  if ('refused' in wanted) return { kind: 'refused', reason: wanted.refused };
  const text = applyEdits(before, wanted.edits);
  if (text === before) return { kind: 'written', text };
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, wanted.edits.map((each) => editorEdit(document, each)));
  return (await vscode.workspace.applyEdit(edit)) ? { kind: 'written', text } : { kind: 'changed-meanwhile' };
}

function editorEdit(document: vscode.TextDocument, { start, end, newText }: TextEdit): vscode.TextEdit {
  return vscode.TextEdit.replace(new vscode.Range(document.positionAt(start), document.positionAt(end)), newText);
}

/**
 * Write the file itself. The change is computed against what an editor shows of it (`shown`), where that differs only in line endings:
 * so offsets mean what they mean at the cursor.
 */
async function rewriteFile<Reason>(uri: vscode.Uri, bytes: Uint8Array, shown: string | undefined, change: ChangeOf<Reason>): Outcome<Reason> {
  const { text: inFile, hasMark } = decodeUtf8(bytes);
  const before = shown !== undefined && sameButForLineEndings(shown, inFile) ? shown : inFile;
  const wanted = change(before);
  if ('refused' in wanted) return { kind: 'refused', reason: wanted.refused };
  const text = applyEdits(before, wanted.edits);
  if (text === before) return { kind: 'written', text };
  if (!isUtf8(bytes)) throw new Error(`${uri.path} is not in UTF-8: writing it would lose bytes`);
  const edits = before === inFile ? wanted.edits : editsOnOtherLineEndings(wanted.edits, before, inFile);
  const newest = await ifThere(vscode.workspace.fs.readFile(uri));
  if (newest === undefined) return { kind: 'missing' };
  if (!sameBytes(newest, bytes) || openDocument(uri)?.isDirty === true) return { kind: 'changed-meanwhile' };
  await vscode.workspace.fs.writeFile(uri, encodeUtf8({ text: applyEdits(inFile, edits), hasMark }));
  return { kind: 'written', text };
}
