import type { ConferencePlace } from '../../model/index.ts';
import { newConference, withContribution, type Intent } from '../../state/index.ts';
import { formatDate, stepInLanguage, storyTitle, translate } from '../../texts/index.ts';
import '../../texts/conference-topic.ts';
import type { AtlasView } from '../../ui/index.ts';
import {
  readFromSpeaker,
  speakerChannelName,
  speakerEnvelope,
  type FromSpeaker,
  type SpeakerSlide,
  type SpeakerState,
  type ToSpeaker,
} from '../../ui/presentation/speaker/speaker-messages.ts';

const PAGE = 'vortrag.html';
const WINDOW_FEATURES = 'popup,width=1180,height=800';

export interface SpeakerEnvironment {
  readonly id: string;
  readonly begun: number;
  readonly view: () => AtlasView;
  readonly handle: (intent: Intent) => void;
  /** The map of a step; '' while it is not there. */
  readonly picture: (position: number) => string;
}

/** The atlas' end of the channel to the second window: tells what is shown, does what is asked for, takes contributions down. */
export class SpeakerLink {
  readonly #environment: SpeakerEnvironment;
  readonly #channel: BroadcastChannel;
  #told = '';
  /** Contributions taken down: a window that asks twice gets one. */
  readonly #noted = new Set<string>();
  readonly #hidden = (): void => this.#send({ type: 'ended', why: 'closing' });

  constructor(environment: SpeakerEnvironment) {
    this.#environment = environment;
    this.#channel = new BroadcastChannel(speakerChannelName(environment.id));
    this.#channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const message = readFromSpeaker(data);
      if (message !== null) this.#hear(message);
    });
    window.addEventListener('pagehide', this.#hidden);
  }

  get address(): string {
    return `${PAGE}#${this.#environment.id}`;
  }

  /** Opens the second window, or brings it to the front. */
  open(): void {
    const opened = window.open(this.address, `sozialraumatlas-${this.#environment.id}`, WINDOW_FEATURES);
    const settings = opened === null ? ({ speaker: 'blocked', speakerAddress: this.address } as const) : { speakerAddress: this.address };
    this.#environment.handle({ type: 'presentation/adjusted', settings });
    opened?.focus();
  }

  /** Tells the second window what is new; nothing where nothing is. */
  update(): void {
    const state = this.#state();
    const text = JSON.stringify(state);
    if (text === this.#told) return;
    this.#told = text;
    this.#send({ type: 'state', state });
  }

  end(): void {
    this.#send({ type: 'ended', why: 'left' });
    window.removeEventListener('pagehide', this.#hidden);
    this.#channel.close();
  }

  #send(message: ToSpeaker): void {
    this.#channel.postMessage(speakerEnvelope(message));
  }

  #state(): SpeakerState {
    const { view, picture, begun } = this.#environment;
    const { conference, session, colorScheme, surface, atlas, headline, reading } = view();
    const { story, stepIndex: index } = conference;
    const steps = (story?.steps ?? []).map((step) => stepInLanguage(step, session.language));
    const slide = (position: number): SpeakerSlide | null => {
      const step = steps[position];
      return step === undefined ? null : { title: step.title || headline, text: step.text, picture: picture(position) };
    };
    return {
      language: session.language,
      scheme: colorScheme,
      story: story === null ? (atlas?.atlas.city.name ?? '') : storyTitle(story, session.language),
      steps: steps.map(({ title }) => title),
      index,
      present: slide(index) ?? { title: headline, text: reading, picture: '' },
      next: slide(index + 1),
      notes: steps[index]?.notes ?? '',
      black: surface.presentation.black,
      begun,
      place: this.#placeName(),
      fictitious: atlas?.atlas.fictitious === true,
    };
  }

  /** The one area that stands out: what is said now is most likely about it. */
  #placeName(): string {
    const { selectedAreas, level } = this.#environment.view();
    const [area, ...others] = selectedAreas;
    return area === undefined || others.length > 0 ? '' : (level?.names[area] ?? '');
  }

  #hear(message: FromSpeaker): void {
    const { view, handle } = this.#environment;
    const isOpen = view().surface.presentation.speaker === 'open';
    if (message.type !== 'goodbye' && !isOpen) handle({ type: 'presentation/adjusted', settings: { speaker: 'open' } });
    switch (message.type) {
      case 'hello':
        return this.#send({ type: 'state', state: this.#state() });
      case 'ping':
        return this.#send({ type: 'pong' });
      case 'goodbye':
        return handle({ type: 'presentation/adjusted', settings: { speaker: 'closed' } });
      case 'go': {
        const step = view().conference.story?.steps[message.step];
        if (step === undefined) return;
        handle({ type: 'presentation/adjusted', settings: { black: false } });
        return handle({ type: 'story/show', step: step.id });
      }
      case 'black':
        return handle({ type: 'presentation/adjusted', settings: { black: message.black } });
      case 'leave':
        return handle({ type: 'presentation/changed', presenting: false });
      case 'note': {
        if (!this.#noted.has(message.note)) this.#note(message);
        this.#noted.add(message.note);
        return this.#send({ type: 'noted', note: message.note });
      }
    }
  }

  /** Without an open conference one begins today. */
  #note({ kind, text }: Extract<FromSpeaker, { type: 'note' }>): void {
    const { view, handle } = this.#environment;
    const { conference, session, level, levelDescriptor, selectedAreas } = view();
    const now = new Date();
    const date = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
    const title = translate(session.language, 'conference.presentation.contributionsTitle', { date: formatDate(date, session.language) });
    const taken = new Set(conference.conferences.map(({ id }) => id));
    const open = conference.conference ?? newConference({ title, date, place: '', story: conference.settings.story, follows: null }, taken);
    const key = selectedAreas.length === 1 ? level?.keys[selectedAreas[0] ?? -1] : undefined;
    const place: ConferencePlace | null =
      key === undefined || levelDescriptor === null ? null : { kind: 'area', level: levelDescriptor.id, area: key };
    const said = { kind, text, place, step: conference.settings.step, said: now.toISOString() };
    handle({ type: 'conference/kept', conference: withContribution(open, said).conference });
  }
}
