/** The map's tab stop below an element in its slot `map`, two slots up; null while it is not there. */
export const mapUnder = (overlay: Element): HTMLElement | null =>
  overlay.assignedSlot?.assignedSlot?.closest<HTMLElement>('[role=application]') ?? null;
