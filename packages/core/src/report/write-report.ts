import { utf8ToBytes } from '@noble/hashes/utils.js';
import { writeFiles } from '../sharing/export/write-export.ts';
import type { FilesInTheWay, OutputFolder, WrittenExport } from '../sharing/export/write-export.ts';
import type { ReportFile } from './report-files.ts';

/** Write the files of a report. Reports of other periods stay; one that somebody changed by hand is in the way, and then nothing is written. */
export function writeReport(files: readonly ReportFile[], folder: OutputFolder): Promise<WrittenExport | FilesInTheWay> {
  return writeFiles(new Map(files.map(({ path, text }) => [path, utf8ToBytes(text)])), folder, { listName: '.cop-notes-reports.json', keepsOld: true });
}
