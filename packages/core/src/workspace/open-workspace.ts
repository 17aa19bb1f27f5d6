import type { Environment } from './environment.ts';
import type { Workspace } from './workspace.ts';

export function openWorkspace(environment: Environment): Workspace {
  throw new Error(`not yet: ${environment.language}`);
}
