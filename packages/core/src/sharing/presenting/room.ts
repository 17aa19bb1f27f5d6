import type { AudienceRequest } from '../../confidentiality/audience.ts';

/** For whom a community is shown on a screen. */
export interface Room {
  /** The folder of the community; of others nothing is shown. */
  readonly community: string;
  readonly audience: AudienceRequest;
}

const kinds: ReadonlySet<unknown> = new Set<AudienceRequest['kind']>(['world', 'community', 'organisation', 'person', 'session']);

/**
 * The room that was kept on this device. Something that is there and can't be understood is a room that nobody can be in: a presentation
 * never ends by itself.
 */
export function readRoom(kept: unknown): Room | undefined {
  if (kept === undefined) return undefined;
  const { community, audience } = (typeof kept === 'object' && kept !== null ? kept : {}) as Partial<Room>;
  const isRoom = typeof community === 'string' && kinds.has(audience?.kind) && Array.isArray(audience?.names) && audience.names.every((name) => typeof name === 'string');
  return isRoom ? { community, audience } : { community: '', audience: { kind: 'person', names: [] } };
}
