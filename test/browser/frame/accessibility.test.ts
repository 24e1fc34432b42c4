import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { ColorScheme } from '../../../src/cartography/index.ts';
import { INITIAL_STATE, type Dialog, type InterfaceState, type Session } from '../../../src/state/index.ts';
import type { AtlasView } from '../../../src/ui/index.ts';
import { expectAccessible } from './accessibility.ts';
import { deep, deepAll, FakeSource, mountFrame, settled } from './fake-source.ts';
import '../../../src/texts/english.ts';

const SIZES = {
  desktop: { width: 1440, height: 900 },
  tablet: { width: 800, height: 1000 },
  phone: { width: 390, height: 844 },
  smallest: { width: 320, height: 640 },
} as const;

const session = (part: Partial<Session>): Session => ({ ...INITIAL_STATE.session, ...part });
const surface = (part: Partial<InterfaceState>): InterfaceState => ({ ...INITIAL_STATE.surface, tourVisible: false, ...part });

async function show(size: keyof typeof SIZES, overrides: Partial<AtlasView> = {}, scheme: ColorScheme = 'light') {
  const { width, height } = SIZES[size];
  await page.viewport(width, height);
  const source = new FakeSource(overrides, scheme);
  const frame = await mountFrame(source, SIZES[size]);
  return { frame, source };
}

const WITHOUT_MAP: Partial<AtlasView> = {
  level: null,
  levelDescriptor: null,
  series: null,
  specification: null,
  histogram: null,
  indicator: null,
  yearIndex: -1,
  headline: '',
  reading: '',
  joins: [],
};

describe('the frame is accessible', () => {
  test.for(['light', 'dark', 'highContrast'] as const)('on the desktop, %s', async (scheme) => {
    const { frame } = await show('desktop', {}, scheme);
    await expectAccessible(frame);
  });

  test.for(['tablet', 'phone', 'smallest'] as const)('%s', async (size) => {
    const { frame } = await show(size);
    await expectAccessible(frame);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(SIZES[size].width);
  });

  test.for(['half', 'full'] as const)('phone, sheet %s', async (sheet) => {
    const { frame } = await show('phone', { surface: surface({ sheet }) });
    await expectAccessible(frame);
  });

  test.for(['karte', 'daten'] as const)('workspace %s, in English', async (workspace) => {
    const { frame } = await show('desktop', { session: session({ workspace, language: 'en' }) });
    await expectAccessible(frame);
    expect(frame.lang).toBe('en');
  });

  test.for(['help', 'share', 'picker', 'indicator', 'classes', 'open', 'about', 'basemap'] satisfies Dialog[])(
    'dialog %s',
    async (dialog) => {
      const { frame } = await show('desktop', { surface: surface({ dialog }) });
      await expectAccessible(frame);
    },
  );

  test('tour, notices and progress', async () => {
    const { frame } = await show('desktop', {
      surface: surface({ tourVisible: true, notices: [{ id: 1, finding: { code: 'worker-crashed', severity: 'error', resource: '' } }] }),
      jobs: [{ id: 'a', kind: 'series', status: 'running', progress: null, startedAtMilliseconds: 0 }],
    });
    await expectAccessible(frame);
  });

  test('while opening', async () => {
    const { frame } = await show('desktop', { ...WITHOUT_MAP, status: 'opening', atlas: null });
    await expectAccessible(frame);
  });

  test.for(['package-missing', 'descriptor-invalid-json', 'crs-unknown', 'table-without-geometry'] as const)('failure %s', async (code) => {
    const findings = [{ code, severity: 'error', resource: 'datapackage.json' } as const];
    const { frame } = await show('desktop', { ...WITHOUT_MAP, status: 'failed', atlas: null, findings });
    await expectAccessible(frame);
  });

  test('geometry without table', async () => {
    const { frame } = await show('desktop', { ...WITHOUT_MAP, level: new FakeSource().current.level });
    await expectAccessible(frame);
  });

  test('tablet: panels lie over the map one at a time, the keyboard goes along', async () => {
    const { frame } = await show('tablet');
    const switches = deepAll(frame, '.switches button') as HTMLButtonElement[];
    switches[0]!.click();
    await settled(frame);
    expect(deepAll(frame, 'aside').map((aside) => aside.className)).toEqual(['left closing']);
    expect(frame.shadowRoot?.activeElement?.className).toContain('close');
    await expectAccessible(frame);
    switches[1]!.click();
    await settled(frame);
    expect(deepAll(frame, 'aside').map((aside) => aside.className)).toEqual(['right closing']);
    deep<HTMLButtonElement>(frame, '.close').click();
    await settled(frame);
    expect(deepAll(frame, 'aside')).toEqual([]);
    expect(frame.shadowRoot?.activeElement).toBe(switches[1]);
  });

  test('an indicator without any value says why', async () => {
    const findings = [{ code: 'column-missing', severity: 'error', resource: 'werte.csv', column: 'sozialraum' } as const];
    const { frame } = await show('desktop', {
      series: null,
      specification: null,
      histogram: null,
      yearIndex: -1,
      headline: '',
      reading: '',
      findings,
    });
    expect(deep(frame, '#reading').textContent).toContain('werte.csv');
    await expectAccessible(frame);
  });
});
