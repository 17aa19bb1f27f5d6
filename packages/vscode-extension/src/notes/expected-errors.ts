import * as vscode from 'vscode';

const expected = ['FileNotFound', 'FileNotADirectory', 'FileIsADirectory'];

/** Undefined where there is no such file or folder; every other failure stays one. */
export async function ifThere<Result>(task: Thenable<Result>): Promise<Result | undefined> {
  try {
    return await task;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && expected.includes(error.code)) return undefined;
    throw error;
  }
}

/** Undefined also where the person may not look. */
export async function ifReadable<Result>(task: Thenable<Result>): Promise<Result | undefined> {
  try {
    return await ifThere(task);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'NoPermissions') return undefined;
    throw error;
  }
}
