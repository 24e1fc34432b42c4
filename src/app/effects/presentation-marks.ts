const PRESENTATION_MARK = 'sozialraumatlas.vortrag';

/** What this tab keeps of its presentation, so that a reload goes on with it and the second window finds it again. */
export interface PresentationMark {
  /** Name of the channel to the second window. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly begun: number;
  readonly presenting: boolean;
}

/** What was kept; null for nothing, and where storage is forbidden. */
export function readPresentationMark(): PresentationMark | null {
  try {
    const mark = JSON.parse(sessionStorage.getItem(PRESENTATION_MARK) ?? 'null') as Partial<PresentationMark> | null;
    if (mark === null || typeof mark.id !== 'string' || typeof mark.begun !== 'number') return null;
    return { id: mark.id, begun: mark.begun, presenting: mark.presenting === true };
  } catch {
    return null;
  }
}

export function keepPresentationMark(mark: PresentationMark): void {
  try {
    sessionStorage.setItem(PRESENTATION_MARK, JSON.stringify(mark));
  } catch {
    // Without storage a reload begins anew.
  }
}
