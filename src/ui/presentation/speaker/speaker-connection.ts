import {
  isForeignVersion,
  readToSpeaker,
  speakerChannelName,
  speakerEnvelope,
  type FromSpeaker,
  type SpeakerState,
  type ToSpeaker,
} from './speaker-messages.ts';

/** `waiting`: nothing heard yet; `lost`: no answer any more; `closing`, `left`: the atlas said goodbye; `foreign`: another version. */
export type ConnectionStatus = 'waiting' | 'connected' | 'lost' | 'closing' | 'left' | 'foreign';

const PING_EVERY_MS = 1500;
const LOST_AFTER_MS = 5000;

export interface ConnectionHandlers {
  readonly onState: (state: SpeakerState) => void;
  readonly onStatus: (status: ConnectionStatus) => void;
  readonly onNoted: (note: string) => void;
}

/**
 * The second window's end of the channel. Asks from time to time whether the atlas is still there: its answers come at once even where a
 * hidden window's own timers would sleep.
 */
export class SpeakerConnection {
  readonly #channel: BroadcastChannel;
  readonly #handlers: ConnectionHandlers;
  readonly #timer: ReturnType<typeof setInterval>;
  #status: ConnectionStatus = 'waiting';
  #heardAt = 0;
  readonly #leave = (): void => this.send({ type: 'goodbye' });

  constructor(id: string, handlers: ConnectionHandlers) {
    this.#handlers = handlers;
    this.#channel = new BroadcastChannel(speakerChannelName(id));
    this.#channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => this.#hear(data));
    this.#timer = setInterval(() => this.#ask(), PING_EVERY_MS);
    window.addEventListener('pagehide', this.#leave);
    this.send({ type: 'hello' });
  }

  send(message: FromSpeaker): void {
    this.#channel.postMessage(speakerEnvelope(message));
  }

  close(): void {
    clearInterval(this.#timer);
    window.removeEventListener('pagehide', this.#leave);
    this.#channel.close();
  }

  #ask(): void {
    if (this.#status === 'connected' && performance.now() - this.#heardAt > LOST_AFTER_MS) this.#set('lost');
    this.send({ type: this.#status === 'connected' ? 'ping' : 'hello' });
  }

  #hear(data: unknown): void {
    const message: ToSpeaker | null = readToSpeaker(data);
    if (message === null) {
      if (isForeignVersion(data)) this.#set('foreign');
      return;
    }
    this.#heardAt = performance.now();
    switch (message.type) {
      case 'state':
        this.#set('connected');
        return this.#handlers.onState(message.state);
      case 'ended':
        return this.#set(message.why);
      case 'noted':
        return this.#handlers.onNoted(message.note);
      case 'pong':
        // An atlas that was lost tells its state when it is asked again.
        return;
    }
  }

  #set(status: ConnectionStatus): void {
    if (status === this.#status) return;
    this.#status = status;
    this.#handlers.onStatus(status);
  }
}
