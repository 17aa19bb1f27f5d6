// A VS Code file system over ../host/folder-api.mjs. The browser's extension host loads this one file as it is.
'use strict';

const vscode = require('vscode');
const { FileChangeType, FileSystemError, FileType } = vscode;

const SCHEME = 'web-folder';

exports.activate = async (context) => {
  const address = context.extensionUri.with({ path: '/folder' }).toString();
  const changes = new vscode.EventEmitter();
  const fileSystem = openFileSystem(address, changes.event);
  context.subscriptions.push(
    changes,
    vscode.workspace.registerFileSystemProvider(SCHEME, fileSystem, { isCaseSensitive: true }),
    vscode.workspace.registerFileSearchProvider(SCHEME, searchIn(fileSystem)),
    await followChanges(address, changes),
  );
};

/** Resolves when the stream is open, so that no change after the start is missed. */
async function followChanges(address, changes) {
  const types = { create: FileChangeType.Created, update: FileChangeType.Changed, delete: FileChangeType.Deleted };
  const stream = new EventSource(`${address}/changes`);
  stream.onmessage = ({ data }) => {
    const uriOf = (path) => folderUri().with({ path });
    changes.fire(JSON.parse(data).map(({ type, path }) => ({ type: types[type], uri: uriOf(path) })));
  };
  await new Promise((resolve) => {
    stream.onopen = resolve;
    stream.onerror = resolve; // the browser tries again by itself
  });
  return { dispose: () => stream.close() };
}

function folderUri() {
  return vscode.workspace.workspaceFolders[0].uri;
}

function openFileSystem(address, onDidChangeFile) {
  const ask = async (method, operation, uri, { body, query = {} } = {}) => {
    const parameters = new URLSearchParams({ path: uri.path, ...query });
    const response = await fetch(`${address}/${operation}?${parameters}`, { method, body });
    if (response.ok) return response;
    switch (response.status) {
      case 403: throw FileSystemError.NoPermissions(uri);
      case 404: throw FileSystemError.FileNotFound(uri);
      case 409: throw FileSystemError.FileExists(uri);
      default: throw FileSystemError.Unavailable(`${operation} ${uri.path}: ${response.status} ${await response.text()}`);
    }
  };
  const read = (operation, uri) => ask('GET', operation, uri);
  const write = (operation, uri, details) => ask('POST', operation, uri, details);

  const stat = async (uri) => (await read('stat', uri)).json();
  const exists = (uri) => stat(uri).then(() => true, () => false);

  return {
    onDidChangeFile,
    watch: () => new vscode.Disposable(() => {}), // the whole folder is watched in any case
    stat,
    readDirectory: async (uri) => (await read('list', uri)).json(),
    readFile: async (uri) => new Uint8Array(await (await read('read', uri)).arrayBuffer()),
    writeFile: async (uri, body, { create, overwrite }) => {
      const isThere = await exists(uri);
      if (!isThere && !create) throw FileSystemError.FileNotFound(uri);
      if (isThere && create && !overwrite) throw FileSystemError.FileExists(uri);
      await write('write', uri, { body });
    },
    createDirectory: (uri) => write('create-folder', uri),
    delete: (uri) => write('delete', uri),
    rename: (from, to, { overwrite }) => write('rename', from, { query: { to: to.path, overwrite } }),
  };
}

/** What `vscode.workspace.findFiles` asks. */
function searchIn(fileSystem) {
  return {
    async provideFileSearchResults(_query, { folder, includes = [], excludes = [] }) {
      const included = includes.map(globToRegExp);
      const excluded = excludes.map(globToRegExp);
      const matches = (path, patterns) => patterns.some((pattern) => pattern.test(path));

      const search = async (directory, parentPath) => {
        const found = [];
        for (const [name, type] of await fileSystem.readDirectory(directory)) {
          const path = parentPath + name;
          const uri = vscode.Uri.joinPath(directory, name);
          if (matches(path, excluded)) continue;
          if (type === FileType.Directory) found.push(...(await search(uri, `${path}/`)));
          else if (included.length === 0 || matches(path, included)) found.push(uri);
        }
        return found;
      };
      return search(folder, '');
    },
  };
}

/** Knows `**`, `*`, `?` and `{a,b}`: what VS Code's own exclusions and an extension's patterns are made of. */
function globToRegExp(glob) {
  const source = glob
    .replace(/[.+^$()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/|\*\*|\*|\?|\{([^}]*)\}/g, (token, alternatives) => {
      switch (token) {
        case '**/': return '(?:.*/)?';
        case '**': return '.*';
        case '*': return '[^/]*';
        case '?': return '[^/]';
        default: return `(?:${alternatives.split(',').map((part) => part.replaceAll('*', '[^/]*')).join('|')})`;
      }
    });
  return new RegExp(`^${source}$`);
}
