// oxlint-disable-next-line import/default -- the bundler makes the address the default export of this query
import workerAddress from './document-worker.ts?worker&url';
import { AtlasError } from '../model/index.ts';
import type { DocumentAnswer, DocumentJob } from './document-jobs.ts';

export interface WritingOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (fraction: number) => void;
}

/** What is needed of a worker; a real `Worker` by default. */
export interface WriterPort {
  postMessage(message: DocumentJob, transfer: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<DocumentAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

const startWorker = (): WriterPort =>
  new Worker(new URL(workerAddress, import.meta.url), { type: 'module', name: 'sozialraumatlas-documents' });

/**
 * Writes a document in a worker of its own, so that the page stays usable however long it takes; an abort ends it at once. Pictures, fonts and
 * files are handed over, not copied: their bytes are gone from the page afterwards.
 * @throws AtlasError `aborted`; `internal` where the writer fails or its code can not be fetched
 */
export function writeInWorker(job: DocumentJob, { signal, onProgress }: WritingOptions = {}, start = startWorker): Promise<Uint8Array> {
  const aborted = (): AtlasError => new AtlasError('aborted', `${job.kind}: aborted`);
  if (signal?.aborted === true) return Promise.reject(aborted());
  const worker = start();
  return new Promise<Uint8Array>((resolve, reject) => {
    const failed = (message: string): void => reject(new AtlasError('internal', `${job.kind}: ${message}`));
    worker.onmessage = ({ data }) => {
      if (data.type === 'progress') onProgress?.(data.fraction);
      else if (data.type === 'done') resolve(data.bytes);
      else failed(data.message);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      failed(event.message);
    };
    signal?.addEventListener('abort', () => reject(aborted()), { once: true });
    worker.postMessage(job, handedOver(job));
  }).finally(() => worker.terminate());
}

/** The buffers a job can do without afterwards; one that several parts share is named once. */
function handedOver(job: DocumentJob): Transferable[] {
  const bytes = job.kind === 'zip' ? job.files.map((file) => file.bytes) : [...picturesOf(job), ...('fonts' in job ? job.fonts : [])];
  const whole = bytes.filter(({ buffer, byteLength }) => byteLength === buffer.byteLength);
  return [...new Set(whole.map(({ buffer }) => buffer))].filter((buffer) => buffer instanceof ArrayBuffer);
}

function picturesOf({ document }: Exclude<DocumentJob, { kind: 'zip' }>): Uint8Array[] {
  const pictures = 'slides' in document ? document.slides.map(({ picture }) => picture) : [document.picture];
  return pictures.flatMap((picture) => picture?.png ?? []);
}
