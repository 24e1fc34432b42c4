/** Entry of the analysis worker: the only file that knows `self`. */
import type { WorkerRequest, WorkerResponse } from './protocol.ts';
import { serveTasks } from './serve-tasks.ts';

/** What we use of a worker's global scope (the room is compiled with the page's types). */
interface WorkerScope {
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null;
  postMessage(message: WorkerResponse, transfer: readonly Transferable[]): void;
}

const scope = self as unknown as WorkerScope;
const receive = serveTasks((response, transfer) => scope.postMessage(response, transfer));
scope.onmessage = ({ data }) => receive(data);
scope.postMessage({ type: 'ready' }, []);
