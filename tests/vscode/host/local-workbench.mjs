// code-server ties VS Code's workbench to its own server in two places. Without a server both must be undone.

/** @type {readonly { what: string, found: RegExp, replacement: string }[]} */
const changes = [
  {
    what: 'the page connects to a remote extension host',
    found: /,remoteAuthority:location\.host\}/g,
    replacement: '}',
  },
  {
    what: "the user's settings lie on the server",
    found: /\.with\(\{scheme:(\w+)\.vscodeRemote\}\),"User"\)/g,
    replacement: '.with({scheme:$1.vscodeUserData}),"User")',
  },
];

/**
 * @param {string} source code-server's `workbench.js`
 * @returns {string} a workbench that lives in the browser alone
 */
export function makeWorkbenchLocal(source) {
  return changes.reduce((text, { what, found, replacement }) => {
    const count = text.match(found)?.length ?? 0;
    if (count !== 1) throw new Error(`code-server has changed: ${count} places instead of 1 where ${what}.`);
    return text.replace(found, replacement);
  }, source);
}
