import { AtlasError } from '../model/index.ts';

/** How a piece of writing tells how far it is, and hears that it is no longer wanted. */
export interface DocumentWork {
  readonly signal: AbortSignal;
  readonly onProgress: (fraction: number) => void;
}

/** A part of a work, from one share of its progress to another. */
export const part = ({ signal, onProgress }: DocumentWork, from: number, to: number): DocumentWork => ({
  signal,
  onProgress: (fraction) => onProgress(from + (to - from) * fraction),
});

/** @throws AtlasError `aborted` once the work is no longer wanted */
export function goOn({ signal }: DocumentWork): void {
  if (signal.aborted) throw new AtlasError('aborted', 'document: aborted');
}
