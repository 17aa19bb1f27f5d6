import { spawn } from 'node:child_process';

/** No stage needs this long, not even on a busy machine; what does hangs. */
const timeLimit = 30 * 60_000;

/**
 * Run a command from the root of the project, without a terminal and without questions.
 * Resolves to how it ended and to all that it said; never rejects.
 */
export function runCommand([program, ...args], { cwd = process.cwd(), env = {} } = {}) {
  return new Promise((resolve) => {
    const said = [];
    // A group of its own, so that a time-out also ends the browsers and servers that a stage started.
    const child = spawn(program, args, { cwd, env: { ...process.env, CI: '1', NO_COLOR: '1', ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' });
    const stop = setTimeout(() => {
      said.push(`\nstopped after ${timeLimit / 60_000} minutes\n`);
      endGroup(child.pid);
    }, timeLimit);
    const end = (ok) => {
      clearTimeout(stop);
      resolve({ ok, output: said.join('') });
    };
    child.stdout.setEncoding('utf8').on('data', (text) => said.push(text));
    child.stderr.setEncoding('utf8').on('data', (text) => said.push(text));
    child.on('error', (error) => { said.push(`${error.message}\n`); end(false); });
    child.on('close', (code) => end(code === 0));
  });
}

function endGroup(pid) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // it ended by itself in the meantime
  }
}
