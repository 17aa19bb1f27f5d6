import { markupText } from '@cop-notes/core';
import type { Language, Markup, MarkupElement } from '@cop-notes/core';
import * as vscode from 'vscode';

/**
 * The page of a dashboard, before anything is in it. Its policy lets in nothing but the extension's own script and styles: no other
 * origin, no inline script, no inline style, no picture, no connection.
 */
export function pageOf(webview: vscode.Webview, extension: vscode.Uri, language: Language, title: string): string {
  const file = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', name)).toString();
  return `<!DOCTYPE html>\n${markupText(htmlPage({ language, title, source: webview.cspSource, script: file('dashboard.js'), style: file('dashboard.css') }))}`;
}

/** Where the page takes its own files from. */
interface PageSource {
  readonly language: Language;
  readonly title: string;
  readonly source: string;
  readonly script: string;
  readonly style: string;
}

function htmlPage({ language, title, source, script, style }: PageSource): MarkupElement {
  const policy = `default-src 'none'; script-src ${source}; style-src ${source}; form-action 'none'; base-uri 'none'`;
  return element('html', { lang: language },
    element('head', {}, element('meta', { charset: 'utf-8' }), element('meta', { 'http-equiv': 'Content-Security-Policy', 'content': policy }),
      element('meta', { name: 'viewport', content: 'width=device-width' }), element('title', {}, title), element('link', { rel: 'stylesheet', href: style }), element('script', { src: script, defer: '' })),
    element('body', { class: 'cop-notes-page' }, element('main', { class: 'cop-notes-main' })));
}

function element(name: string, attributes: MarkupElement['attributes'], ...children: readonly Markup[]): MarkupElement {
  return { name, attributes, children };
}
