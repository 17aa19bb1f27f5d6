import * as vscode from 'vscode';

/** What is used of the built-in Git extension's API, version 1. */
interface GitRepository {
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
}
interface GitApi {
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: vscode.Event<GitRepository>;
  getRepository(uri: vscode.Uri): GitRepository | null;
}
interface GitExtension {
  getAPI(version: 1): GitApi;
}

/** Git's `user.name`, as the built-in Git extension knows it; empty where there is no Git, as on the web, or no name. */
export async function gitUserName(): Promise<string> {
  const git = await gitApi();
  const folder = vscode.workspace.workspaceFolders?.[0];
  const repository = (folder === undefined ? undefined : git?.getRepository(folder.uri)) ?? git?.repositories[0];
  if (repository === undefined) return '';
  return (await nameIn(() => repository.getConfig('user.name'))) || nameIn(() => repository.getGlobalConfig('user.name'));
}

/** Git opens its repositories in its own time: hear of it, for then there may be a name. */
export function onGitRepository(hear: () => void): vscode.Disposable {
  const subscriptions: vscode.Disposable[] = [];
  let disposed = false;
  void gitApi().then((git) => {
    if (git !== undefined && !disposed) subscriptions.push(git.onDidOpenRepository(hear));
    if (git !== undefined && git.repositories.length > 0) hear();
  });
  return new vscode.Disposable(() => {
    disposed = true;
    for (const subscription of subscriptions) subscription.dispose();
  });
}

async function gitApi(): Promise<GitApi | undefined> {
  try {
    const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
    return (await extension?.activate())?.getAPI(1);
  } catch {
    return undefined; // switched off by the person, or no Git on this machine
  }
}

async function nameIn(config: () => Promise<string>): Promise<string> {
  try {
    return (await config()).trim();
  } catch {
    return ''; // Git has no such value
  }
}
