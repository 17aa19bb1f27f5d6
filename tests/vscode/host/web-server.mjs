// Serves the web build to this machine's browser, over a folder on disk. `npm start` and the tests share it.
//
//   /                        the page; `?locale=nl` sets the display language
//   /vscode/…                the workbench
//   /extension/LANGUAGE/…    the extension
//   /web-folder/…            the extension that brings the folder into the workbench
//   /folder/OPERATION        the folder itself (folder-api.mjs), for the page only
//   /extension/LANGUAGE/host-tests/…  tests for the extension host, when there are any: VS Code wants them in the extension

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { openFolderApi } from './folder-api.mjs';
import { makeWorkbenchLocal } from './local-workbench.mjs';
import { isForThisServer, isFromOwnPage, sharingHeaders } from './own-page.mjs';
import { existingPathInside } from './path-inside.mjs';
import { quietSettings } from './quiet-settings.mjs';
import { hostPackage, modules, vscode } from './vscode-package.mjs';
import { renderWebPage, workbenchPath } from './web-page.mjs';

/** @type {Readonly<Record<string, string>>} */
const contentTypes = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
};

/**
 * @param {object} options
 * @param {string} options.folder the workspace: a folder on disk
 * @param {string} options.extension the extension's folder, with its bundle for the browser
 * @param {Record<string, unknown>} [options.settings] beside the quiet ones
 * @param {number} [options.port] else any free one
 * @param {string} [options.tests] a folder with bundles to run inside the extension host
 * @returns {Promise<import('./desktop-server.mjs').WorkbenchServer>}
 */
export async function startWeb({ folder, extension, settings = {}, port: wantedPort = 0, tests }) {
  const root = fs.realpathSync(folder);
  // The browser remembers open notes by workspace: two folders must not look like one.
  const authority = createHash('sha256').update(root).digest('hex').slice(0, 8);
  const workspace = { authority, name: path.basename(root) || 'notes' };
  const folderApi = await openFolderApi(root, workspace.name);

  const server = http.createServer();
  try {
    await listen(server, wantedPort);
  } catch (error) {
    await folderApi.close();
    throw error;
  }
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());

  /** @type {FileRoots} */
  const roots = [
    ['/vscode/node_modules/', modules],
    ['/vscode/', vscode],
    ['/web-folder/', path.join(hostPackage, 'web-folder')],
  ];
  const page = (/** @type {URL} */ url) =>
    renderWebPage({
      port,
      workspace,
      extension,
      settings: { ...quietSettings, ...settings },
      language: languageFrom(url.searchParams.get('locale')),
      ...(tests ? { tests: url.searchParams.get('tests') ?? '' } : {}),
    });

  server.on('request', (request, response) => {
    answer({ request, response, port, page, roots, extension, tests, folderApi }).catch((/** @type {unknown} */ error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });

  return {
    build: 'web',
    addressOf({ language, tests: bundle } = {}) {
      const query = new URLSearchParams({
        ...(language ? { locale: language } : {}),
        ...(bundle ? { tests: path.basename(bundle) } : {}),
      });
      return `http://localhost:${port}/${query.size > 0 ? `?${query}` : ''}`;
    },
    async close() {
      await folderApi.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * @typedef {readonly (readonly [address: string, folder: string])[]} FileRoots the first that fits counts
 * @typedef {object} Exchange
 * @property {http.IncomingMessage} request
 * @property {http.ServerResponse} response
 * @property {number} port
 * @property {(url: URL) => string} page
 * @property {FileRoots} roots
 * @property {string} extension
 * @property {string | undefined} tests
 * @property {import('./folder-api.mjs').FolderApi} folderApi
 */

/** @param {Exchange} exchange */
async function answer(exchange) {
  const { request, response, port, page } = exchange;
  if (!isForThisServer(request, port)) return refuse(response, 403);
  const url = new URL(request.url ?? '/', `http://localhost:${port}`);

  if (url.pathname.startsWith('/folder/')) return answerFolder(exchange, url);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  if (url.pathname !== '/') return answerFile(exchange, decode(url.pathname));

  if (request.headers.host !== url.host) {
    // One name for the page: what the browser keeps and the folder's guard both go by it.
    response.writeHead(302, { location: url.href }).end();
    return;
  }
  send(exchange, 'text/html; charset=utf-8', page(url));
}

/**
 * @param {Exchange} exchange
 * @param {URL} url
 */
async function answerFolder({ request, response, port, folderApi }, { pathname, searchParams }) {
  if (!isFromOwnPage(request, port)) return refuse(response, 403);
  const operation = pathname.slice('/folder/'.length);
  if (request.method === 'GET' && operation === 'changes') return folderApi.streamChanges(response);

  if (request.method !== 'GET' && request.method !== 'POST') return refuse(response, 405);
  const { status, body } =
    request.method === 'GET'
      ? folderApi.read(operation, searchParams)
      : folderApi.write(operation, searchParams, await bodyOf(request));
  response.writeHead(status, { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' }).end(body);
}

/**
 * @param {Exchange} exchange
 * @param {string | undefined} address
 */
function answerFile(exchange, address) {
  const { response, roots } = exchange;
  if (address === undefined) return refuse(response, 400);
  if (address.startsWith('/extension/')) return answerExtensionFile(exchange, address);

  const root = roots.find(([prefix]) => address.startsWith(prefix));
  if (root === undefined) return refuse(response, 404);
  const [prefix, folder] = root;
  const file = fileInside(folder, address.slice(prefix.length));

  if (file === undefined) return answerMissingFile(exchange, address);
  if (address === `/vscode/${workbenchPath}.js`) {
    return send(exchange, contentTypes['.js'], makeWorkbenchLocal(fs.readFileSync(file, 'utf8')));
  }
  sendFile(exchange, file);
}

/**
 * @param {Exchange} exchange
 * @param {string} address `/extension/LANGUAGE/…`
 */
function answerExtensionFile(exchange, address) {
  const { response, extension, tests } = exchange;
  const [, , language = 'en', ...rest] = address.split('/');
  const wanted = rest.join('/');
  if (wanted === 'package.nls.json') {
    return send(exchange, contentTypes['.json'], JSON.stringify(manifestSentences(extension, languageFrom(language))));
  }
  const isTest = tests !== undefined && rest[0] === 'host-tests';
  const file = isTest ? fileInside(tests, rest.slice(1).join('/')) : fileInside(extension, wanted);
  if (file === undefined) return refuse(response, 404);
  sendFile(exchange, file);
}

/**
 * The browser's extension scanner looks for `package.nls.nl.json` only in extensions from a marketplace; for others it
 * knows `package.nls.json` alone. So that file is the one in the page's language.
 * @param {string} extension
 * @param {string} language
 * @returns {Record<string, unknown>}
 */
function manifestSentences(extension, language) {
  const read = (/** @type {string} */ name) => {
    const file = fileInside(extension, name);
    return file === undefined ? {} : JSON.parse(fs.readFileSync(file, 'utf8'));
  };
  return { ...read('package.nls.json'), ...read(`package.nls.${language}.json`) };
}

/**
 * @param {Exchange} exchange
 * @param {string} address
 */
function answerMissingFile(exchange, address) {
  if (address.endsWith('/package.nls.json')) return send(exchange, contentTypes['.json'], '{}');
  // code-server has VS Code's own extensions without their bundles for the browser; each would raise an error message.
  if (address.startsWith('/vscode/extensions/') && address.endsWith('.js')) {
    return send(exchange, contentTypes['.js'], 'exports.activate = () => {};');
  }
  refuse(exchange.response, 404);
}

/**
 * @param {string} folder
 * @param {string} wanted
 * @returns {string | undefined}
 */
function fileInside(folder, wanted) {
  const file = existingPathInside(folder, wanted);
  return file !== undefined && fs.statSync(file).isFile() ? file : undefined;
}

/**
 * @param {Exchange} exchange
 * @param {string} file
 */
function sendFile(exchange, file) {
  send(exchange, contentTypes[path.extname(file)], fs.readFileSync(file));
}

/**
 * @param {Exchange} exchange
 * @param {string | undefined} contentType
 * @param {string | Buffer} body
 */
function send({ request, response, port }, contentType = 'application/octet-stream', body) {
  response.writeHead(200, {
    'content-type': contentType,
    'cache-control': 'no-store', // what was built a moment ago shall show after a reload
    'cross-origin-resource-policy': 'cross-origin',
    ...sharingHeaders(request, port),
  });
  response.end(body);
}

/**
 * @param {http.ServerResponse} response
 * @param {number} status
 */
function refuse(response, status) {
  response.writeHead(status).end();
}

/** @param {string} pathname */
function decode(pathname) {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

/** @param {string | null} wanted a language tag, which stands in a file name and in the page: anything else is English */
function languageFrom(wanted) {
  return wanted !== null && /^[a-z]{2,3}(-[a-z]{2,8})?$/.test(wanted) ? wanted : 'en';
}

/** @param {http.IncomingMessage} request */
async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * @param {http.Server} server
 * @param {number} port
 * @returns {Promise<void>}
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}
