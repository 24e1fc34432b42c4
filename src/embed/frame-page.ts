import './frame-page.css';
import { OPTION_NAMES } from './embed-options.ts';
import { nextTask } from './next-task.ts';
import { readHostMessage, readOrigins, sessionPatch, type FrameMessage, type MapState } from './messages.ts';
import type { SozialraumKarte } from './sozialraum-karte.ts';
import './sozialraum-karte.ts';

/** The page for frames: `karte.html?indicator=...&origins=https://www.stadt.example`, one map with the parameters of its address. */
const parameters = new URLSearchParams(location.search);
const origins = readOrigins(parameters.get('origins'));
const host = window.parent === window ? null : window.parent;

function tell(message: FrameMessage): void {
  // The browser hands it over only where the page is of this origin.
  for (const origin of origins) host?.postMessage(message, origin);
}

function stateOf(karte: SozialraumKarte): MapState {
  const { indicator, level, year, selection } = karte.session;
  return { indicator, level, year, selection, ...karte.words };
}

function listen(karte: SozialraumKarte): void {
  window.addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    if (host === null || source !== host || !origins.has(origin)) return;
    const message = readHostMessage(data);
    if (message === null) return;
    const id = message.id ?? null;
    const answer = (reply: FrameMessage): void => host.postMessage(reply, origin);
    if ('wrong' in message) return answer({ sozialraum: 1, type: 'refused', id, reason: message.wrong });
    const changed = message.type === 'set' ? karte.setSession(sessionPatch(message.session)) : karte.ready;
    void changed.then(() => answer({ sozialraum: 1, type: 'state', id, state: stateOf(karte) }));
  });
  karte.addEventListener('sozialraum:session', () => tell({ sozialraum: 1, type: 'session', state: stateOf(karte) }));
  karte.addEventListener('sozialraum:select', ({ detail }) => tell({ sozialraum: 1, type: 'select', keys: detail.keys }));
  karte.addEventListener('sozialraum:error', () => {
    const findings = karte.findings().map(({ code, hint = '' }) => ({ code, hint }));
    tell({ sozialraum: 1, type: 'error', findings });
  });
  void karte.ready.then(() => tell({ sozialraum: 1, type: 'ready', state: stateOf(karte) }));
}

/** The height, to whoever the page is: it lets the frame grow without a scroll bar and says nothing else. */
function tellHeight(): void {
  let told = 0;
  new ResizeObserver(() => {
    const pixels = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (pixels === told) return;
    told = pixels;
    host?.postMessage({ sozialraum: 1, type: 'height', pixels } satisfies FrameMessage, '*');
  }).observe(document.documentElement);
}

/** Whether the picture from the build shows what the address asks for. */
function isAskedFor(picture: HTMLElement): boolean {
  const { indicator, level, year, language } = picture.dataset;
  const asked = { indicator, level, year, language };
  return Object.entries(asked).every(([name, shown]) => [null, '', shown].includes(parameters.get(name)));
}

const place = document.querySelector<HTMLElement>('main') ?? document.body;
const karte = document.createElement('sozialraum-karte');
for (const name of OPTION_NAMES) {
  const value = parameters.get(name) ?? place.dataset[`default${name.charAt(0).toUpperCase()}${name.slice(1)}`];
  // A frame may show the package it was delivered with, and none of another server.
  if (value !== undefined && (name !== 'package' || new URL(value, document.baseURI).origin === new URL(document.baseURI).origin))
    karte.setAttribute(name, value);
}
const picture = place.querySelector<HTMLElement>('.picture');
if (picture !== null && isAskedFor(picture)) karte.append(picture);
else picture?.remove();
document.documentElement.lang = karte.getAttribute('language') === 'en' ? 'en' : 'de';
tellHeight();
listen(karte);
// In a task of its own: the one before it evaluated all modules.
void nextTask().then(() => place.append(karte));
