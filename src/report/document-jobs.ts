/** What the page asks of the worker that writes documents, and what comes back. Everything survives a structured clone. */
import type { MinutesDocument, StoryDocument } from './documents.ts';

/** A file of an archive. */
export interface ArchiveFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** `fonts`: files of the typeface, see `DOCUMENT_FONT_ADDRESSES`. */
export type DocumentJob =
  | { readonly kind: 'storyHtml' | 'storyPptx'; readonly document: StoryDocument }
  | { readonly kind: 'storyPdf'; readonly document: StoryDocument; readonly fonts: readonly Uint8Array[] }
  | { readonly kind: 'minutesHtml' | 'minutesDocx'; readonly document: MinutesDocument }
  | { readonly kind: 'minutesPdf'; readonly document: MinutesDocument; readonly fonts: readonly Uint8Array[] }
  | { readonly kind: 'zip'; readonly files: readonly ArchiveFile[] };

export type DocumentAnswer =
  | { readonly type: 'progress'; readonly fraction: number }
  | { readonly type: 'done'; readonly bytes: Uint8Array }
  | { readonly type: 'failed'; readonly message: string };
