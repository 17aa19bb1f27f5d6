// Whose requests the web build's server answers. It can write in the member's folder, and every page that is open in
// the browser can send requests to it: only its own page may use the folder.

/**
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 */

/**
 * The page and its extension host. The `Host` must match, too: a foreign name that resolves to this machine is foreign.
 * @param {IncomingMessage} request
 * @param {number} port
 */
export function isFromOwnPage({ headers }, port) {
  const own = `localhost:${port}`;
  const isOwnOrigin = headers.origin === undefined || headers.origin === `http://${own}`;
  const site = headers['sec-fetch-site'];
  const isOwnSite = site === undefined || site === 'same-origin';
  return headers.host === own && isOwnOrigin && isOwnSite;
}

/**
 * The page and its webviews. Each webview lives on a name of its own below `localhost`, so that it cannot reach the page.
 * @param {IncomingMessage} request
 * @param {number} port
 */
export function isForThisServer({ headers }, port) {
  return headers.host === `127.0.0.1:${port}` || isLocalName(headers.host, port);
}

/**
 * @param {IncomingMessage} request
 * @param {number} port
 * @returns {Record<string, string>} lets webviews load the workbench's and the extension's files, and nobody else
 */
export function sharingHeaders({ headers }, port) {
  const { origin } = headers;
  if (origin === undefined || !origin.startsWith('http://')) return {};
  if (!isLocalName(origin.slice('http://'.length), port)) return {};
  return { 'access-control-allow-origin': origin, vary: 'Origin' };
}

/**
 * @param {string | undefined} host
 * @param {number} port
 */
function isLocalName(host, port) {
  return host !== undefined && /^([a-z0-9-]+\.)?localhost:\d+$/.test(host) && host.endsWith(`:${port}`);
}
