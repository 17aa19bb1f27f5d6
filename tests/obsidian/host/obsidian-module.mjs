import * as mocks from 'obsidian-test-mocks/obsidian';
import { compareVersions, theHost } from './shared.mjs';

/** What `require('obsidian')` gives: the mocks, with the free functions that they leave hollow. */
export function obsidianModule() {
  return {
    ...mocks,
    get apiVersion() {
      return theHost.apiVersion;
    },
    Platform: { ...mocks.Platform, isMobile: theHost.mobile, isPhone: theHost.mobile, isDesktop: !theHost.mobile, isMobileApp: theHost.mobile, isDesktopApp: !theHost.mobile },
    requireApiVersion: (version) => compareVersions(theHost.apiVersion, version) >= 0,
    getLanguage: () => theHost.language,
    setTooltip: (element, text, options) => {
      element.setAttribute('aria-label', text);
      if (options?.placement) element.setAttribute('data-tooltip-position', options.placement);
    },
    setIcon: (element, id) => {
      mocks.setIcon(element, id);
      element.dataset.icon = id;
    },
    normalizePath: (path) => {
      const plain = path.replace(/[\u00A0\u202F]/g, ' ').replace(/[\\/]+/g, '/').replace(/^\/+|\/+$/g, '').normalize('NFC');
      return plain === '' ? '/' : plain;
    },
  };
}
