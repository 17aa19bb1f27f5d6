import type { TlpLabel } from '@cop-notes/core';

/** The colours of the labels are FIRST's own; the label is always written out as well. */
export const labelClasses: Readonly<Record<TlpLabel, string>> = {
  'TLP:CLEAR': 'cop-notes-tlp-clear', 'TLP:GREEN': 'cop-notes-tlp-green', 'TLP:AMBER': 'cop-notes-tlp-amber',
  'TLP:AMBER+STRICT': 'cop-notes-tlp-amber', 'TLP:RED': 'cop-notes-tlp-red',
};
