import type { Session } from './session.ts';

/** Reads and writes one part of the session as one readable query parameter; defaults are left out of the link. */
export interface ParameterCodec {
  readonly name: string;
  /** null = leave out. */
  encode(session: Session): string | null;
  /** What the parameter changes in the session read so far; null = the value is not understood. */
  decode(text: string, session: Session): Partial<Session> | null;
}

/** The number a text says; null for anything else. */
export const finite = (text: string): number | null => {
  const number = Number(text);
  return text.trim() !== '' && Number.isFinite(number) ? number : null;
};

/** The value a text names; null where it names none of them. */
export const oneOf = <Value extends string>(values: readonly Value[], text: string): Value | null =>
  values.find((value) => value === text) ?? null;

/** A number as short as `digits` significant digits allow. */
export const rounded = (value: number, digits: number): string => String(Number(value.toPrecision(digits)));
