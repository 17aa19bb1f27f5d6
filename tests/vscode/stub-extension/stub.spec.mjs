// Runs inside the extension host.

import * as vscode from 'vscode';
import { test } from '../host/spec-runner.mjs';

test('the extension has its commands', async () => {
  await vscode.extensions.getExtension('cop-notes-tests.stub').activate();
  const commands = await vscode.commands.getCommands(true);
  if (!commands.includes('stub.choose')) throw new Error('no command');
});

test('the folder has three notes', async () => {
  const found = await vscode.workspace.findFiles('**/*.md');
  if (found.length !== 3) throw new Error(`${found.length} notes instead of 3`);
});
