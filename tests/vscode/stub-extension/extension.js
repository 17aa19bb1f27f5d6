// The smallest extension that uses what the test host offers to tests: a tree with groups, row actions, a badge,
// a problem, a notification, a quick pick, an input box, an output channel and a webview. One file for both hosts.
'use strict';

const vscode = require('vscode');
const { TreeItemCollapsibleState } = vscode;

const decoder = new TextDecoder();

exports.activate = (context) => {
  const log = vscode.window.createOutputChannel('Stub');
  const problems = vscode.languages.createDiagnosticCollection('stub');
  const changed = new vscode.EventEmitter();
  const view = vscode.window.createTreeView('stub.notes', { treeDataProvider: treeOfNotes(changed.event) });
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.md');

  let shownTitles = '';
  const refresh = async () => {
    const notes = await findNotes();
    const titles = notes.map(({ title }) => title).join('\n');
    view.badge = { value: notes.length, tooltip: `${notes.length} notes` };
    problems.set(notes.map(({ uri, text }) => [uri, problemsIn(text)]));
    log.appendLine(`found ${notes.length} notes, language ${vscode.env.language}`);
    // A refreshed tree forgets its rows: a command from a menu that was open meanwhile would come without its row.
    if (titles !== shownTitles) changed.fire();
    shownTitles = titles;
  };
  watcher.onDidChange(refresh);
  watcher.onDidCreate(refresh);
  watcher.onDidDelete(refresh);

  context.subscriptions.push(
    log, problems, changed, view, watcher,
    vscode.commands.registerCommand('stub.stampFirst', async () => stamp((await findNotes())[0].uri)),
    vscode.commands.registerCommand('stub.stamp', ({ uri }) => stamp(uri)),
    vscode.commands.registerCommand('stub.choose', choose),
    vscode.commands.registerCommand('stub.showPanel', () => showPanel(context.extensionUri)),
    vscode.commands.registerCommand('stub.showLog', () => log.show()),
  );
  return refresh();
};

async function findNotes() {
  const uris = await vscode.workspace.findFiles('**/*.md');
  uris.sort((a, b) => (a.path < b.path ? -1 : 1));
  return Promise.all(uris.map(async (uri) => {
    const text = decoder.decode(await vscode.workspace.fs.readFile(uri));
    return { uri, text, title: /^# (.*)$/m.exec(text)?.[1] ?? uri.path };
  }));
}

function treeOfNotes(onDidChangeTreeData) {
  return {
    onDidChangeTreeData,
    getChildren: (parent) => {
      if (parent) return findNotes();
      return [{ group: 'All notes' }];
    },
    getTreeItem: ({ group, title, uri }) => {
      if (group) return new vscode.TreeItem(group, TreeItemCollapsibleState.Expanded);
      return Object.assign(new vscode.TreeItem(title), {
        contextValue: 'note',
        description: vscode.env.language,
        command: { command: 'vscode.open', title: 'Open', arguments: [uri] },
      });
    },
  };
}

async function stamp(uri) {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, new vscode.Position(document.lineCount, 0), '\nstamped\n');
  await vscode.workspace.applyEdit(edit);
  await document.save();
}

async function choose() {
  const colour = await vscode.window.showQuickPick(['red', 'green', 'blue'], { title: 'Colour' });
  const name = colour && (await vscode.window.showInputBox({ title: 'Name', prompt: `A name for ${colour}` }));
  if (name) await vscode.window.showInformationMessage(`You call ${colour} ${name}.`, 'Thanks');
}

function problemsIn(text) {
  return text.split('\n').flatMap((line, index) => {
    if (!line.includes('unclear')) return [];
    return [new vscode.Diagnostic(new vscode.Range(index, 0, index, line.length), 'This line is unclear.', 1)];
  });
}

function showPanel(extensionUri) {
  const panel = vscode.window.createWebviewPanel('stub', 'Stub panel', vscode.ViewColumn.One, { enableScripts: true });
  const script = panel.webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'media', 'panel.js'));
  panel.webview.html = `<!doctype html>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${panel.webview.cspSource}">
<h1>No script has run</h1>
<script src="${script}"></script>`;
}
