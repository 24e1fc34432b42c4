import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elapsedText } from '../../../../src/ui/presentation/speaker/speaker-clock.ts';
import {
  isForeignVersion,
  LONGEST_NOTE,
  readFromSpeaker,
  readToSpeaker,
  SPEAKER_ID,
  SPEAKER_PROTOCOL_VERSION,
  speakerEnvelope,
  type FromSpeaker,
  type SpeakerState,
  type ToSpeaker,
} from '../../../../src/ui/presentation/speaker/speaker-messages.ts';

const STATE: SpeakerState = {
  language: 'de',
  scheme: 'dark',
  story: 'Kita-Lage',
  steps: ['Wo fehlen Plätze?', 'Was tun?'],
  index: 0,
  present: { title: 'Wo fehlen Plätze?', text: 'Viele', picture: '<svg class="map"></svg>' },
  next: { title: 'Was tun?', text: '', picture: '' },
  notes: 'Langsam',
  black: false,
  begun: 1_700_000_000_000,
  place: 'Nordstadt',
  fictitious: true,
};
const copy = (message: ToSpeaker | FromSpeaker): unknown => JSON.parse(JSON.stringify(speakerEnvelope(message)));

describe('messages to the second window', () => {
  test.each<ToSpeaker>([
    { type: 'state', state: STATE },
    { type: 'state', state: { ...STATE, index: -1, next: null } },
    { type: 'pong' },
    { type: 'noted', note: 'a' },
    { type: 'ended', why: 'left' },
  ])('come as they went: %j', (message) => {
    expect(readToSpeaker(copy(message))).toEqual(message);
  });
  test('a picture that is no SVG is none', () => {
    const bad = { ...STATE, present: { ...STATE.present, picture: '<img src=x onerror=alert(1)>' } };
    expect(readToSpeaker(copy({ type: 'state', state: bad }))).toMatchObject({ state: { present: { picture: '' } } });
  });
  test.each([
    { index: 1.5 },
    { index: -2 },
    { steps: 'x' },
    { steps: [1] },
    { language: 'fr' },
    { scheme: 'red' },
    { begun: null },
    { present: null },
    { next: {} },
    { notes: 5 },
  ])('a state that is not as it should be is none: %j', (part) => {
    expect(readToSpeaker(copy({ type: 'state', state: { ...STATE, ...part } as unknown as SpeakerState }))).toBeNull();
  });
});

describe('messages from the second window', () => {
  test.each<FromSpeaker>([
    { type: 'hello' },
    { type: 'ping' },
    { type: 'goodbye' },
    { type: 'leave' },
    { type: 'go', step: 3 },
    { type: 'black', black: true },
    { type: 'note', note: 'n1', kind: 'idea', text: 'Mehr Bänke' },
  ])('come as they went: %j', (message) => {
    expect(readFromSpeaker(copy(message))).toEqual(message);
  });
  test.each([
    { type: 'go', step: -1 },
    { type: 'go', step: '1' },
    { type: 'note', note: 'n', kind: 'idea', text: '   ' },
    { type: 'note', note: 'n', kind: 'insult', text: 'x' },
    { type: 'note', note: 'n', kind: 'idea', text: 'x'.repeat(LONGEST_NOTE + 1) },
    { type: 'eval', code: 'x' },
  ])('others are not heard: %j', (message) => {
    expect(readFromSpeaker(copy(message as unknown as FromSpeaker))).toBeNull();
  });
  test('anything at all is read without an exception', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(readFromSpeaker(data)).toBeNull();
        expect(readToSpeaker(data)).toBeNull();
      }),
    );
  });
  test('another version is told apart, and not understood', () => {
    const newer = { ...speakerEnvelope({ type: 'hello' }), version: SPEAKER_PROTOCOL_VERSION + 1 };
    expect(readFromSpeaker(newer)).toBeNull();
    expect(isForeignVersion(newer)).toBe(true);
    expect(isForeignVersion(speakerEnvelope({ type: 'hello' }))).toBe(false);
    expect(isForeignVersion({ version: 2 })).toBe(false);
  });
});

test('the id of a presentation is one of ours', () => {
  expect(SPEAKER_ID.test('0b0e8a3e-3c54-4f0e-9a9e-3f3f3c3c3c3c')).toBe(true);
  for (const id of ['', 'a', '<script>', 'x'.repeat(50)]) expect(SPEAKER_ID.test(id)).toBe(false);
});

test('elapsed time', () => {
  expect([0, 7_900, 61_000, 3_599_999, 3_723_000, -5].map(elapsedText)).toEqual(['0:00', '0:07', '1:01', '59:59', '1:02:03', '0:00']);
});
