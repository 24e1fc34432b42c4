/** Runs work as tasks of the event loop without the delay of nested timers, so that input and frames come in between. */
export class TaskQueue {
  readonly #channel = new MessageChannel();
  #tasks: (() => void)[] = [];

  constructor() {
    this.#channel.port1.onmessage = () => this.#tasks.shift()?.();
  }

  post(task: () => void): void {
    this.#tasks.push(task);
    this.#channel.port2.postMessage(null);
  }

  close(): void {
    this.#tasks = [];
    this.#channel.port1.close();
  }
}
