import { loadLanguage } from '../texts/index.ts';
import type { DocumentJob } from './document-jobs.ts';

/** Tells how far the writing is, 0..1. */
export type WritingProgress = (fraction: number) => void;

/** Writes a document as the bytes of its file. Each writer is a chunk of its own. @throws Error where a chunk can not be fetched */
export async function writeDocument(job: DocumentJob, onProgress: WritingProgress): Promise<Uint8Array> {
  if (job.kind !== 'zip') await loadLanguage(job.document.language);
  switch (job.kind) {
    case 'storyHtml':
      return encoded((await import('./story-html.ts')).storyHtml(job.document));
    case 'storyPdf':
      return (await import('./story-pdf.ts')).storyPdf(job.document, job.fonts, onProgress);
    case 'storyPptx':
      return (await import('./story-pptx.ts')).storyPptx(job.document);
    case 'minutesHtml':
      return encoded((await import('./minutes-html.ts')).minutesHtml(job.document));
    case 'minutesPdf':
      return (await import('./minutes-pdf.ts')).minutesPdf(job.document, job.fonts);
    case 'minutesDocx':
      return (await import('./minutes-docx.ts')).minutesDocx(job.document);
    case 'zip':
      return (await import('./zip-archive.ts')).zipArchive(job.files, onProgress);
  }
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
