// The page of the web build: VS Code's workbench without a server, with the extension in the browser's extension host.

import fs from 'node:fs';
import path from 'node:path';

/** Where in `/vscode` the workbench lies, without `.js` or `.css`. */
export const workbenchPath = 'out/vs/code/browser/workbench/workbench';

/**
 * @param {object} options
 * @param {number} options.port
 * @param {{ authority: string, name: string }} options.workspace
 * @param {string} options.extension the extension's folder on disk
 * @param {Record<string, unknown>} options.settings defaults; what the user sets, the browser keeps
 * @param {string} options.language
 * @param {string} [options.tests] the address of a bundle to run in the extension host
 * @returns {string} HTML
 */
export function renderWebPage({ port, workspace, extension, settings, language, tests }) {
  const origin = `http://localhost:${port}`;
  const uri = (/** @type {string} */ address) => ({ scheme: 'http', authority: `localhost:${port}`, path: address });
  const extensionUri = uri(`/extension/${language}`);
  const webFolderUri = uri('/web-folder');

  const configuration = {
    productConfiguration: {
      enableTelemetry: false,
      quality: 'stable',
      webEndpointUrlTemplate: `${origin}/vscode`,
      // A name of its own for each webview keeps it away from the page, as in the real product.
      webviewContentExternalBaseUrlTemplate:
        `http://{{uuid}}.localhost:${port}/vscode/out/vs/workbench/contrib/webview/browser/pre/`,
      extensionEnabledApiProposals: { 'cop-notes-tests.web-folder': ['fileSearchProvider'] },
    },
    folderUri: { scheme: 'web-folder', authority: workspace.authority, path: `/${workspace.name}` },
    enableWorkspaceTrust: false,
    configurationDefaults: settings,
    defaultLayout: { views: ownViews(extension) },
    userDataPath: '/',
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
    // An extension that comes with the workbench is one like any other; one "under development" makes the window
    // behave differently. Only tests inside the extension host need that.
    additionalBuiltinExtensions: tests ? [webFolderUri] : [webFolderUri, extensionUri],
    ...(tests ? { developmentOptions: { extensions: [extensionUri], extensionTestsPath: uri(`${extensionUri.path}/host-tests/${tests}`) } } : {}),
  };

  return `<!doctype html>
<html>
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta id="vscode-workbench-web-configuration" data-settings="${attribute(configuration)}">
    <meta id="vscode-workbench-builtin-extensions" data-settings="[]">
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/vscode/${workbenchPath}.css">
  </head>
  <body aria-label=""></body>
  <script>globalThis._VSCODE_FILE_ROOT = location.origin + '/vscode/out/';</script>
  <script src="/vscode/out/nls.messages.js"></script>
  <script>globalThis._VSCODE_NLS_LANGUAGE = ${language === 'en' ? 'undefined' : JSON.stringify(language)};</script>
  <script type="module" src="/vscode/${workbenchPath}.js"></script>
</html>
`;
}

/**
 * The views in the extension's own containers: a new window shows them instead of the file explorer.
 * @param {string} extension
 * @returns {{ id: string }[]}
 */
function ownViews(extension) {
  const manifest = JSON.parse(fs.readFileSync(path.join(extension, 'package.json'), 'utf8'));
  const containers = manifest.contributes?.viewsContainers?.activitybar ?? [];
  const views = manifest.contributes?.views ?? {};
  return containers.flatMap((/** @type {{ id: string }} */ container) => {
    const first = views[container.id]?.[0];
    return first ? [{ id: first.id }] : [];
  });
}

/** @param {unknown} value */
function attribute(value) {
  return JSON.stringify(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
