// The web build's server can write in a member's folder. This is what keeps everybody else out.

import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeTemporaryFolder, removeFolder } from './host/temporary-folder.mjs';
import { startWeb } from './host/web-server.mjs';

/** @type {string} */
let home;
/** @type {string} */
let folder;
/** @type {import('./host/desktop-server.mjs').WorkbenchServer} */
let server;
/** @type {number} */
let port;

beforeAll(async () => {
  home = makeTemporaryFolder('guarded');
  folder = path.join(home, 'notes');
  fs.mkdirSync(path.join(home, 'notes-beside'));
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(home, 'secret.md'), 'secret');
  fs.writeFileSync(path.join(home, 'notes-beside', 'secret.md'), 'secret');
  fs.symlinkSync(path.join(home, 'secret.md'), path.join(folder, 'link.md'));
  fs.symlinkSync(home, path.join(folder, 'link'));
  fs.symlinkSync(path.join(home, 'made.md'), path.join(folder, 'link-to-nowhere.md'));
  server = await startWeb({ folder, extension: path.join(import.meta.dirname, 'stub-extension') });
  port = Number(new URL(server.addressOf()).port);
});

beforeEach(() => fs.writeFileSync(path.join(folder, 'a.md'), 'before'));

afterAll(async () => {
  await server.close();
  removeFolder(home);
});

test('the own page reads and writes', async () => {
  const headers = { origin: `http://localhost:${port}`, 'sec-fetch-site': 'same-origin' };
  expect(await ask('GET', '/folder/read?path=/notes/a.md', { headers })).toMatchObject({ status: 200, body: 'before' });
  expect(await ask('POST', '/folder/write?path=/notes/a.md', { headers, body: 'after' })).toMatchObject({ status: 200 });
  expect(textOf('a.md')).toBe('after');
});

test.each([
  ['from another site', { origin: 'http://example.org' }],
  ['from another port', { origin: 'http://localhost:1' }],
  ['from a page without an origin', { origin: 'null' }],
  ['from a webview', { origin: 'http://1a2b.localhost:PORT', 'sec-fetch-site': 'same-site' }],
  ['without an origin, from another site', { 'sec-fetch-site': 'cross-site' }],
  ['by a foreign name for this machine', { host: 'example.org:PORT' }],
  ['by the name of a webview', { host: '1a2b.localhost:PORT' }],
])('a request %s does not reach the folder', async (_whence, headers) => {
  for (const [method, address] of /** @type {const} */ ([
    ['GET', '/folder/read?path=/notes/a.md'],
    ['GET', '/folder/changes'],
    ['POST', '/folder/write?path=/notes/a.md'],
    ['POST', '/folder/delete?path=/notes/a.md'],
  ])) {
    expect(await ask(method, address, { headers, ...(method === 'POST' ? { body: 'after' } : {}) })).toMatchObject({ status: 403, body: '' });
  }
  expect(textOf('a.md')).toBe('before');
});

test('a foreign name does not even get the page', async () => {
  expect(await ask('GET', '/', { headers: { host: 'example.org:PORT' } })).toMatchObject({ status: 403 });
  expect(await ask('GET', '/extension/en/package.json', { headers: { host: 'example.org' } })).toMatchObject({ status: 403 });
});

test('no header lets another site read what the server sends', async () => {
  const { headers } = await ask('GET', '/extension/en/package.json', { headers: { origin: 'http://example.org' } });
  expect(headers).not.toHaveProperty('access-control-allow-origin');
});

test.each([
  '/notes/../secret.md',
  '/notes/%2e%2e/secret.md',
  '/notes/..%5Csecret.md',
  '/notes/../notes-beside/secret.md',
  '/notes-beside/secret.md',
  '/notes/link.md',
  '/notes/link/secret.md',
  '/secret.md',
  '/notes/a.md%00',
  '',
])('nothing outside the folder is read or written at %s', async (address) => {
  expect((await ask('GET', `/folder/read?path=${address}`)).status).toBe(404);
  expect((await ask('POST', `/folder/write?path=${address}`, { body: 'x' })).status).toBe(403);
  expect((await ask('POST', `/folder/delete?path=${address}`)).status).toBe(403);
  expect((await ask('POST', `/folder/rename?path=/notes/a.md&to=${address}`)).status).toBe(403);
  expect(fs.readFileSync(path.join(home, 'secret.md'), 'utf8')).toBe('secret');
});

test('nothing is made through a link to nowhere', async () => {
  expect((await ask('POST', '/folder/write?path=/notes/link-to-nowhere.md', { body: 'x' })).status).toBe(403);
  expect((await ask('POST', '/folder/create-folder?path=/notes/link/made')).status).toBe(403);
  expect(fs.readdirSync(home).sort()).toEqual(['notes', 'notes-beside', 'secret.md']);
});

test('the folder itself cannot be deleted or renamed', async () => {
  for (const address of ['/notes', '/notes/', '/notes//', '/notes/.', '/notes/sub/..']) {
    expect((await ask('POST', `/folder/delete?path=${address}`)).status).toBe(403);
    expect((await ask('POST', `/folder/rename?path=${address}&to=/notes/b`)).status).toBe(403);
  }
  expect(textOf('a.md')).toBe('before');
});

test('links that lead outside are not listed', async () => {
  expect(JSON.parse((await ask('GET', '/folder/list?path=/notes')).body)).toEqual([['a.md', 1]]);
});

test.each([
  '/extension/en/../../package.json',
  '/extension/en/%2e%2e/package.json',
  '/extension/en/..%2fpackage.json',
  '/vscode/..%2f..%2fpackage.json',
  '/web-folder/..%2fpackage.json',
  '/etc/passwd',
])('no file outside the served folders comes from %s', async (address) => {
  expect((await ask('GET', address)).status).toBe(404);
});

test('nothing but reading is done outside the folder', async () => {
  expect((await ask('POST', '/')).status).toBe(405);
  expect((await ask('DELETE', '/folder/delete?path=/notes/a.md')).status).toBe(405);
});

test('only this machine is answered', async () => {
  const others = Object.values(os.networkInterfaces()).flatMap((list) => list ?? []).filter(({ internal, family }) => !internal && family === 'IPv4');
  for (const { address } of others) await expect(ask('GET', '/', { connectTo: address })).rejects.toThrow(/ECONNREFUSED/);
});

/**
 * A request as it is, without what `fetch` would tidy up. `PORT` in a header stands for the server's.
 * @param {string} method
 * @param {string} address
 * @param {{ headers?: Record<string, string>, body?: string, connectTo?: string }} [details]
 * @returns {Promise<{ status: number | undefined, headers: http.IncomingHttpHeaders, body: string }>}
 */
function ask(method, address, { headers = {}, body = '', connectTo = '127.0.0.1' } = {}) {
  const withPort = Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', String(port))]);
  return new Promise((resolve, reject) => {
    const request = http.request({
      host: connectTo,
      port,
      method,
      path: address,
      headers: { host: `localhost:${port}`, ...Object.fromEntries(withPort) },
    });
    request.once('error', reject);
    request.once('response', async (response) => {
      const chunks = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() });
    });
    request.end(body);
  });
}

/** @param {string} name */
function textOf(name) {
  return fs.readFileSync(path.join(folder, name), 'utf8');
}
