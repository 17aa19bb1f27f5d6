// Stands in for a native module. VS Code's Output panel reads the files that this logger writes:
// without it, the panel stays empty.

import fs from 'node:fs';
import path from 'node:path';

const LEVELS = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
const INFO = LEVELS.indexOf('info');

class Logger {
  #file;
  #level = INFO;
  #raw = false;
  #dropped = false;

  /** @param {string} file */
  constructor(file) {
    this.#file = file;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.appendFileSync(file, '');
  }

  trace(text) { this.#write(0, text); }
  debug(text) { this.#write(1, text); }
  info(text) { this.#write(2, text); }
  warn(text) { this.#write(3, text); }
  error(text) { this.#write(4, text); }
  critical(text) { this.#write(5, text); }

  getLevel() { return this.#level; }
  setLevel(level) { this.#level = level; }
  setPattern() {}
  clearFormatters() { this.#raw = true; }
  flush() {}
  drop() { this.#dropped = true; }

  #write(level, text) {
    if (level < this.#level || this.#dropped) return;
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
    const line = this.#raw ? text : `${time} [${LEVELS[level]}] ${text}\n`;
    try {
      fs.appendFileSync(this.#file, line);
    } catch {
      // The log folder goes before the last messages come, when a server is closed.
    }
  }
}

export { Logger };
export const version = 0;
export function setLevel() {}
export function setFlushOn() {}
export function shutdown() {}
export const createRotatingLogger = async (_name, file) => new Logger(file);
export const createAsyncRotatingLogger = createRotatingLogger;
