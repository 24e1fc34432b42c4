import { encodeSession, type Session } from '../state/index.ts';

/** Where the whole atlas shows what an embedded map shows. A chunk of its own: no map waits for it. */
export const fullAddress = (atlasAddress: string, session: Session): string => `${atlasAddress}${encodeSession(session)}`;
