/** What a disk refuses, by the code that Node gives it. */
export const fileErrors = {
  EISDIR: (path: string): string => `${path} is a folder, and a file is needed there`,
  ENOTDIR: (path: string): string => `${path} can’t be used: something on the way to it is a file, and no folder`,
  EEXIST: (path: string): string => `${path} can’t be made a folder, for a file of that name is there`,
  EACCES: (path: string): string => `you have no right to read or write ${path}`,
  EPERM: (path: string): string => `you have no right to read or write ${path}`,
  EROFS: (path: string): string => `${path} can’t be written: its disk can only be read`,
  ENOSPC: (path: string): string => `there is no room left on the disk for ${path}; what was written there may not be whole`,
  ENOENT: (path: string): string => `${path} is not there`,
  ELOOP: (path: string): string => `${path} is a link that leads to itself`,
  ENAMETOOLONG: (path: string): string => `${path} is too long a name for this disk`,
};
export const fileWords = { theOutput: 'the output' };
