import type * as en from './en-files.ts';

export const fileErrors: typeof en.fileErrors = {
  EISDIR: (path) => `${path} is een map, en er moet een bestand staan`,
  ENOTDIR: (path) => `${path} is niet te gebruiken: iets op de weg erheen is een bestand, en geen map`,
  EEXIST: (path) => `van ${path} is geen map te maken, want er staat een bestand met die naam`,
  EACCES: (path) => `je mag ${path} niet lezen of schrijven`,
  EPERM: (path) => `je mag ${path} niet lezen of schrijven`,
  EROFS: (path) => `${path} is niet te schrijven: van die schijf kun je alleen lezen`,
  ENOSPC: (path) => `er is geen ruimte meer op de schijf voor ${path}; wat daar is geschreven, is misschien niet heel`,
  ENOENT: (path) => `${path} is er niet`,
  ELOOP: (path) => `${path} is een link die naar zichzelf leidt`,
  ENAMETOOLONG: (path) => `${path} is een te lange naam voor deze schijf`,
};
export const fileWords: typeof en.fileWords = { theOutput: 'de uitvoer' };
