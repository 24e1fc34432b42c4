import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nearestPoint, pointsInBox, type PixelBox, type PointPixels, type ScatterPointerHandler } from '../../../charts/index.ts';

const REACH_PIXELS = 14;
/** Shorter drags are clicks. */
const SHORTEST_DRAG_PIXELS = 5;

/** What a scatter plot asks for; points by position. */
export interface ScatterActions {
  /** -1 = none. */
  readonly hover: (point: number) => void;
  readonly pick: (point: number) => void;
  /** The points of a box that was drawn; empty when it holds none. */
  readonly choose: (points: readonly number[]) => void;
}

/** Pointer over a scatter plot: the nearest point is hovered and clicked, a dragged box chooses the points within. */
export class ScatterController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #actions: ScatterActions;
  #box: PixelBox | null = null;
  #hovered = -1;

  constructor(host: ReactiveControllerHost, actions: ScatterActions) {
    this.#host = host;
    this.#actions = actions;
    host.addController(this);
  }

  /** The box being drawn, once it is larger than a click. */
  get box(): PixelBox | null {
    return this.#box !== null && isDrag(this.#box) ? this.#box : null;
  }

  hostDisconnected(): void {
    this.#box = null;
    this.#hover(-1);
  }

  handler(points: PointPixels): ScatterPointerHandler {
    return (phase, x, y) => {
      switch (phase) {
        case 'start':
          this.#box = { fromX: x, fromY: y, toX: x, toY: y };
          break;
        case 'move':
          if (this.#box !== null) {
            this.#box = { ...this.#box, toX: x, toY: y };
            this.#host.requestUpdate();
          } else this.#hover(nearestPoint(points, x, y, REACH_PIXELS));
          break;
        case 'end':
          this.#end(points, x, y);
          break;
        case 'leave':
          if (this.#box === null) this.#hover(-1);
          this.#box = null;
          this.#host.requestUpdate();
      }
    };
  }

  #end(points: PointPixels, x: number, y: number): void {
    const box = this.#box;
    this.#box = null;
    this.#host.requestUpdate();
    if (box === null) return;
    if (isDrag({ ...box, toX: x, toY: y })) {
      this.#actions.choose(pointsInBox(points, { ...box, toX: x, toY: y }));
      return;
    }
    const point = nearestPoint(points, x, y, REACH_PIXELS);
    if (point >= 0) this.#actions.pick(point);
  }

  #hover(point: number): void {
    if (point === this.#hovered) return;
    this.#hovered = point;
    this.#actions.hover(point);
  }
}

const isDrag = ({ fromX, fromY, toX, toY }: PixelBox): boolean => Math.hypot(toX - fromX, toY - fromY) >= SHORTEST_DRAG_PIXELS;
