import { wordsIn } from '../text/words.ts';
import { isEverydayWord } from './everyday-words.ts';

/** What people are or do, and how they are there: it tells neither who somebody is nor from where. */
const roles: ReadonlySet<string> = new Set([
  'voorzitter', 'vicevoorzitter', 'notulist', 'notuliste', 'secretaris', 'penningmeester', 'facilitator', 'begeleider', 'begeleidster', 'gastheer', 'gastvrouw', 'spreker', 'inleider', 'deelnemer', 'deelneemster', 'vervanger', 'vervangster', 'plaatsvervanger',
  'plaatsvervangend', 'stagiair', 'stagiaire', 'wethouder', 'directeur', 'bestuurder', 'projectleider', 'coordinator', 'trekker', 'moderator', 'gespreksleider', 'toehoorder', 'adviseur', 'verhinderd', 'afgemeld', 'telefonisch', 'gedeeltelijk', 'deels', 'namens', 'ziek', 'verlof', 'hem', 'haar',
  'chair', 'chairman', 'chairwoman', 'chairperson', 'cochair', 'host', 'secretary', 'treasurer', 'notetaker', 'scribe', 'substitute', 'deputy', 'remote', 'absent', 'excused', 'apologies', 'partly', 'partially', 'organiser', 'organizer', 'observer', 'intern', 'acting', 'vice', 'she', 'they', 'him', 'lid', 'member', 'expert', 'sponsor',
]);

export function isRole(word: string): boolean {
  return wordsIn(word).some(({ key }) => roles.has(key));
}

/** Whether what should name a person names nobody: `voorzitter`, `yes`, `the board`. */
export function namesNobody(written: string): boolean {
  const isSmall = written === written.toLowerCase();
  return wordsIn(written).every(({ key }) => roles.has(key) || (isSmall && isEverydayWord(key)));
}

/** Whether what stands in brackets behind a name (`voorzitter`, `online, until 15:00`) says nothing of an organisation. */
export function isAboutTheRole(words: string): boolean {
  return wordsIn(words).every(({ key }) => roles.has(key) || isEverydayWord(key) || /^\d+$/.test(key));
}
