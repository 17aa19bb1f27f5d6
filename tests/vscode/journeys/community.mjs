import path from 'node:path';
export const extension = path.resolve(import.meta.dirname, '../../../packages/vscode-extension');
