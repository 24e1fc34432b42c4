import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { dispatchIntent } from '../intent-event.ts';
import { filesOfDrop } from './collect-files.ts';

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes files dropped anywhere on the page; `dragging` while they hover over it. */
export class DropController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** Enter and leave come for every element passed; the page is left when they are even. */
  #depth = 0;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get dragging(): boolean {
    return this.#depth > 0;
  }

  hostConnected(): void {
    addEventListener('dragenter', this.#enter);
    addEventListener('dragleave', this.#leave);
    addEventListener('dragover', this.#over);
    addEventListener('drop', this.#drop);
  }

  hostDisconnected(): void {
    removeEventListener('dragenter', this.#enter);
    removeEventListener('dragleave', this.#leave);
    removeEventListener('dragover', this.#over);
    removeEventListener('drop', this.#drop);
  }

  readonly #enter = (event: DragEvent): void => {
    if (carriesFiles(event)) this.#setDepth(this.#depth + 1);
  };

  readonly #leave = (event: DragEvent): void => {
    if (carriesFiles(event)) this.#setDepth(Math.max(this.#depth - 1, 0));
  };

  readonly #over = (event: DragEvent): void => {
    if (carriesFiles(event)) event.preventDefault();
  };

  readonly #drop = (event: DragEvent): void => {
    if (event.dataTransfer === null || !carriesFiles(event)) return;
    event.preventDefault();
    this.#setDepth(0);
    void filesOfDrop(event.dataTransfer).then((files) => {
      dispatchIntent(this.#host, { type: 'dialog/closed' });
      dispatchIntent(this.#host, { type: 'package/open', location: { kind: 'files', files } });
    });
  };

  #setDepth(depth: number): void {
    const before = this.dragging;
    this.#depth = depth;
    if (before !== this.dragging) this.#host.requestUpdate();
  }
}
