/** Told about once per piece of the file: how much of it is read, 0..1. May wait, so that others get their turn. */
export type Pace = (share: number) => Promise<void> | void;
