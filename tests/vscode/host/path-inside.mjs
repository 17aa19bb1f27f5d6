// Keeps a path that came over HTTP inside one folder, whatever it says and wherever symbolic links point.

import fs from 'node:fs';
import path from 'node:path';

/**
 * @param {string} root
 * @param {string} wanted a path with `/`, relative to the root; a leading `/` makes no difference
 * @returns {string | undefined} the real path of what is there; undefined when nothing is, or when it is outside
 */
export function existingPathInside(root, wanted) {
  const target = joinInside(root, wanted);
  return target === undefined ? undefined : realPathInside(root, target);
}

/**
 * @param {string} root
 * @param {string} wanted as above
 * @returns {string | undefined} a path to create or to replace; undefined when it would be outside
 */
export function writablePathInside(root, wanted) {
  const target = joinInside(root, wanted);
  if (target === undefined) return undefined;
  if (isOnDisk(target)) return realPathInside(root, target);

  const parent = nearestFolderOnDisk(target);
  const realParent = realPathInside(root, parent);
  return realParent === undefined ? undefined : path.join(realParent, path.relative(parent, target));
}

/**
 * @param {string} root
 * @param {string} wanted
 */
function joinInside(root, wanted) {
  if (wanted.includes('\0') || wanted.includes('\\')) return undefined;
  const target = path.resolve(root, `./${wanted}`);
  return isWithin(path.resolve(root), target) ? target : undefined;
}

/**
 * @param {string} root
 * @param {string} target
 */
function realPathInside(root, target) {
  try {
    const real = fs.realpathSync(target);
    return isWithin(fs.realpathSync(root), real) ? real : undefined;
  } catch {
    return undefined; // not there, or a link to nowhere
  }
}

/** @param {string} target */
function nearestFolderOnDisk(target) {
  let folder = path.dirname(target);
  while (!isOnDisk(folder)) folder = path.dirname(folder);
  return folder;
}

/**
 * True for a link to nowhere, too: writing through it would create what it points at.
 * @param {string} target
 */
function isOnDisk(target) {
  return fs.lstatSync(target, { throwIfNoEntry: false }) !== undefined;
}

/**
 * @param {string} folder
 * @param {string} target
 */
function isWithin(folder, target) {
  const relative = path.relative(folder, target);
  return relative === '' || (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative));
}
