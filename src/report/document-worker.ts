/** Entry of the worker that writes documents: one job, then the page lets it go. */
import type { DocumentAnswer, DocumentJob } from './document-jobs.ts';
import { writeDocument } from './write-document.ts';

/** What we use of a worker's global scope (the room is compiled with the page's types). */
interface WorkerScope {
  onmessage: ((event: MessageEvent<DocumentJob>) => void) | null;
  postMessage(message: DocumentAnswer, transfer: readonly Transferable[]): void;
}

const scope = self as unknown as WorkerScope;

async function answer(job: DocumentJob): Promise<void> {
  try {
    const bytes = await writeDocument(job, (fraction) => scope.postMessage({ type: 'progress', fraction }, []));
    scope.postMessage({ type: 'done', bytes }, [bytes.buffer]);
  } catch (error) {
    scope.postMessage({ type: 'failed', message: error instanceof Error ? error.message : String(error) }, []);
  }
}

scope.onmessage = ({ data }) => void answer(data);
