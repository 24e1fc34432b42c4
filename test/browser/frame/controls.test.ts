import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { AtlasFrame } from '../../../src/ui/index.ts';
import { expectAccessible } from './accessibility.ts';
import { deep, deepAll, FakeSource, mountFrame, settled } from './fake-source.ts';

let source: FakeSource;
let frame: AtlasFrame;

beforeEach(async () => {
  await page.viewport(1440, 900);
  source = new FakeSource();
  frame = await mountFrame(source, { width: 1440, height: 900 });
});

const text = (element: Element): string => element.textContent?.replace(/\s+/g, ' ').trim() ?? '';

test('is accessible', () => expectAccessible(frame));

describe('timeline', () => {
  test('shows the year without data, the break, and jumps over the gap', async () => {
    const slider = deep<HTMLInputElement>(frame, 'input[type=range][aria-valuetext]');
    expect([slider.min, slider.max, slider.value]).toEqual(['2013', '2024', '2024']);
    expect(deepAll(frame, 'li.empty').map(text)).toEqual(['2017']);
    expect(deepAll(frame, 'li.break').map(text)).toEqual(['2020']);
    source.handle({ type: 'year/chosen', year: 2018 });
    await settled(frame);
    slider.focus();
    await userEvent.keyboard('{ArrowLeft}');
    await settled(frame);
    expect(source.current.session.year).toBe(2016);
    expect(slider.value).toBe('2016');
  });

  test('tells the reason of a break', async () => {
    source.handle({ type: 'year/chosen', year: 2020 });
    await settled(frame);
    expect(deep(frame, 'input[aria-valuetext]').getAttribute('aria-valuetext')).toContain('Gebietszuschnitt');
  });
});

describe('class editor', () => {
  const chooseMethod = async (method: string): Promise<void> => {
    const select = deep<HTMLSelectElement>(frame, '#method');
    select.value = method;
    select.dispatchEvent(new Event('change'));
    await settled(frame);
  };

  test('limits by hand begin with those on the map and take a decimal comma', async () => {
    const shown = source.current.specification!.bounds.slice(1, -1);
    await chooseMethod('manual');
    expect(source.current.session.classification.manualLimits).toEqual(shown);
    const [first] = deepAll(frame, '.limit input') as HTMLInputElement[];
    first!.value = '12,5';
    first!.dispatchEvent(new Event('change'));
    await settled(frame);
    expect(source.current.session.classification.manualLimits).toContain(12.5);
  });

  test('refuses what is no number, and says so', async () => {
    await chooseMethod('manual');
    const before = source.current.session.classification.manualLimits;
    const [first] = deepAll(frame, '.limit input') as HTMLInputElement[];
    first!.value = 'viel';
    first!.dispatchEvent(new Event('change'));
    await settled(frame);
    expect(source.current.session.classification.manualLimits).toEqual(before);
    expect(first!.getAttribute('aria-invalid')).toBe('true');
    expect(text(deep(frame, '[role=alert]'))).toContain('keine Zahl');
  });

  test('the count is a slider from 2 to 9, and reset brings the defaults back', async () => {
    const slider = deep<HTMLInputElement>(frame, '#count');
    expect([slider.min, slider.max]).toEqual(['2', '9']);
    slider.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await settled(frame);
    expect(source.current.session.classification.classes).toBe(7);
    source.handle({ type: 'session/reset', part: 'classification' });
    await settled(frame);
    expect(slider.value).toBe('5');
  });
});

test('palettes: sequential ones, and diverging ones after asking for the deviation', async () => {
  const offers = () => deepAll(frame, 'atlas-palette-picker, .palettes label').length;
  deep<HTMLDetailsElement>(frame, 'details:has(atlas-palette-picker)').open = true;
  // Comes with its section.
  await import('../../../src/ui/palette-picker/atlas-palette-picker.ts');
  await settled(frame);
  const sequential = offers();
  deep<HTMLInputElement>(deep(frame, 'atlas-palette-picker'), 'input[type=checkbox]').click();
  await settled(frame);
  expect(source.current.session.diverging).toBe(true);
  expect(offers()).not.toBe(sequential);
});

describe('basemap', () => {
  const box = (): HTMLInputElement => deepAll(deep(frame, 'atlas-display-options'), 'input[type=checkbox]')[2] as HTMLInputElement;

  test('asks before anything is loaded, and can be taken back', async () => {
    box().click();
    await settled(frame);
    expect(source.current.surface.basemapConsented).toBe(false);
    expect(box().checked).toBe(false);
    const dialog = deep(frame, 'dialog');
    expect(text(deep(frame, '.provider'))).toContain('Bundesamt für Kartographie und Geodäsie');
    await expectAccessible(frame);
    deep<HTMLButtonElement>(frame, '[slot=actions].primary').click();
    await settled(frame);
    expect(source.current.surface.basemapConsented).toBe(true);
    expect(dialog.isConnected).toBe(false);
    box().click();
    await settled(frame);
    expect(source.current.surface.basemapConsented).toBe(false);
  });
});

test('files dropped anywhere open a package, paths relative to its descriptor', async () => {
  const transfer = new DataTransfer();
  transfer.items.add(new File(['{}'], 'datapackage.json'));
  transfer.items.add(new File(['id;wert'], 'werte.csv'));
  dispatchEvent(new DragEvent('dragenter', { dataTransfer: transfer }));
  await settled(frame);
  expect(text(deep(frame, '.drop'))).toContain('Loslassen');
  dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
  await expect.poll(() => source.intents.some((intent) => intent.type === 'package/open')).toBe(true);
  const opened = source.intents.find((intent) => intent.type === 'package/open');
  const paths = opened?.type === 'package/open' && opened.location.kind === 'files' ? [...opened.location.files.keys()] : [];
  expect(paths.sort()).toEqual(['datapackage.json', 'werte.csv']);
  expect(deepAll(frame, '.drop')).toEqual([]);
});

test('workspace Daten lists findings by severity and tells what became of every row', async () => {
  source.handle({ type: 'workspace/chosen', workspace: 'daten' });
  await settled(frame);
  await expect.poll(() => deepAll(frame, 'details.finding').length).toBe(3);
  expect(deepAll(frame, 'h4').map(text)).toEqual(['2 Fehler', '1 Warnung', '1 Hinweis']);
  expect(text(deep(frame, 'details.finding .place'))).toBe('sozialdaten.csv, Zeile 18, Spalte „kinderarmut“');
  const join = text(deep(frame, 'details.join'));
  expect(join).toContain('319 von 337 Zeilen haben ihr Gebiet gefunden');
  expect(join).toContain('Jahre: 2013–2016, 2018–2024');
  deep<HTMLButtonElement>(deep(frame, 'atlas-data-workspace'), '.primary').click();
  expect(source.intents.at(-1)).toEqual({ type: 'package/check' });
});

test('progress appears after 300 ms and can be cancelled', async () => {
  source.override({ jobs: [{ id: 'series-1', kind: 'series', status: 'running', progress: 0.5, startedAtMilliseconds: 0 }] });
  await settled(frame);
  const job = deep(deep(frame, 'atlas-progress'), 'div');
  await expect.poll(() => getComputedStyle(job).visibility).toBe('visible');
  expect(job.getAnimations()[0]?.effect?.getTiming().delay).toBe(300);
  deep<HTMLButtonElement>(deep(frame, 'atlas-progress'), 'button').click();
  expect(source.intents.at(-1)).toEqual({ type: 'job/cancel', id: 'series-1' });
});

test('a crashed worker: notice with retry, the map stays', async () => {
  source.override({});
  source.handle({ type: 'tour/dismissed' });
  const notices = [{ id: 4, finding: { code: 'worker-crashed', severity: 'error', resource: '' } as const }];
  const crashed = new FakeSource({ surface: { ...source.current.surface, notices } });
  frame = await mountFrame(crashed, { width: 1440, height: 900 });
  expect(deepAll(frame, '.headline')).toHaveLength(1);
  deep<HTMLButtonElement>(frame, '.retry').click();
  await settled(frame);
  expect(crashed.intents.map((intent) => intent.type)).toEqual(['notice/dismissed', 'retry']);
  expect(deepAll(frame, 'article')).toEqual([]);
});
