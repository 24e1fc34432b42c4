import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { areaKey, indicatorId, type Story } from '../../src/model/index.ts';
import { whenReady, type AtlasPage } from '../stage/atlas-page.ts';
import { expectNoTroubles, readMusterstadt, useStage } from './support/musterstadt.ts';

const stage = useStage();
const PACKAGED = readMusterstadt().atlas.stories?.[0];
const QUERY = 'v=1&bereich=konferenz&ebene=sozialraum';
const INDICATORS = ['kinderarmut', 'alleinerziehende', 'sgb2-quote', 'betreuungsquote-u3', 'wahlbeteiligung'];

const own = async (atlas: AtlasPage): Promise<Story | undefined> => (await atlas.session()).stories[0];
const indicatorsOf = (story: Story | undefined): (string | null)[] =>
  (story?.steps ?? []).map(({ view }) => new URLSearchParams(view).get('indikator'));
const button = (atlas: AtlasPage, name: string | RegExp) => atlas.page.getByRole('button', { name });

/** The session as it is soon: what shows a step comes with the first one. */
const shows = (atlas: AtlasPage, session: object) => expect.poll(() => atlas.session()).toMatchObject(session);

/** Five steps, each recorded with one key in another workspace. */
async function recorded(): Promise<AtlasPage> {
  const atlas = await stage.open({ query: 'v=1&ebene=sozialraum' });
  for (const indicator of INDICATORS) {
    await atlas.ask({ type: 'indicator/chosen', indicator: indicatorId(indicator) });
    await atlas.ask({ type: 'selection/set', keys: [areaKey('010101')], source: 'api' });
    await atlas.settled();
    await atlas.page.keyboard.press('s');
    await expect.poll(async () => (await own(atlas))?.steps.length).toBe(INDICATORS.indexOf(indicator) + 1);
  }
  return atlas;
}

describe('a story', () => {
  test('of five steps is recorded by key, reordered, kept over a reload, and opens elsewhere by its link', async () => {
    const atlas = await recorded();
    expect(indicatorsOf(await own(atlas))).toEqual(INDICATORS);
    await atlas.ask({ type: 'workspace/chosen', workspace: 'konferenz' });
    await button(atlas, /^Nach oben: Wo gehen viele Menschen wählen/).click();
    await button(atlas, /^Nach unten: Wo leben viele Kinder in Armut/).click();
    const expected = ['alleinerziehende', 'kinderarmut', 'sgb2-quote', 'wahlbeteiligung', 'betreuungsquote-u3'];
    expect(indicatorsOf(await own(atlas))).toEqual(expected);
    await button(atlas, /^Schritt 1 zeigen/).focus();
    await atlas.page.keyboard.press('Alt+ArrowDown');
    await expect.poll(async () => indicatorsOf(await own(atlas))[1]).toBe('alleinerziehende');
    await atlas.ask({ type: 'history/undo' });
    expect(indicatorsOf(await own(atlas))).toEqual(expected);
    const story = await own(atlas);

    const fragment = (): string => new URL(atlas.page.url()).hash + new URL(atlas.page.url()).search;
    await expect.poll(fragment).toMatch(/geschichten=/);
    await atlas.settled();
    await atlas.page.waitForTimeout(500);
    const link = new URL(atlas.page.url());
    await atlas.page.goto(`${stage.address}/?${QUERY}`);
    await whenReady(atlas.page);
    expect(await own(atlas)).toEqual(story);
    expectNoTroubles(atlas);
    await atlas.close();

    const other = await stage.open({ query: `${link.search.slice(1)}${link.hash}` });
    expect(await own(other)).toEqual(story);
    await button(other, /^Schritt 3 zeigen/).click();
    await shows(other, { indicator: 'sgb2-quote', selection: ['010101'], workspace: 'konferenz' });
    expectNoTroubles(other);
    await other.close();
  });

  test('of the package is shown step by step, and says so where a view names what is not there', async () => {
    const atlas = await stage.open({ query: QUERY });
    await button(atlas, new RegExp(PACKAGED!.title.replace('?', '\\?'))).click();
    await shows(atlas, { conference: expect.objectContaining({ story: PACKAGED!.id, step: PACKAGED!.steps[0]!.id }) });
    await button(atlas, /^Schritt 4 zeigen/).click();
    await shows(atlas, { indicator: 'kita-u3.erreicht', facilities: ['kita'], selection: PACKAGED!.steps[3]!.emphasis });

    const wrong = { ...PACKAGED!, id: 'fremd', steps: [{ ...PACKAGED!.steps[0]!, view: 'v=1&indikator=gibtesnicht' }] };
    await atlas.ask({ type: 'story/changed', story: wrong });
    await expect.poll(() => atlas.text('atlas-story-steps')).toContain('gibtesnicht');
    expectNoTroubles(atlas);
    await atlas.close();
  });

  test('leaves as page, handout, slides, file and package, each with its five steps', async () => {
    const atlas = await stage.open({ query: `${QUERY}&geschichte=${PACKAGED!.id}` });
    const saved = async (name: string): Promise<Buffer> => {
      const [file] = await Promise.all([atlas.page.waitForEvent('download', { timeout: 60_000 }), button(atlas, name).click()]);
      return readFile(await file.path());
    };
    const page = (await saved('Webseite (HTML)')).toString('utf8');
    for (const { title } of PACKAGED!.steps) expect(page).toContain(title);
    expect(page.match(/src="data:image\/png/g)).toHaveLength(5);
    expect(page).not.toContain(PACKAGED!.steps[4]!.notes);
    const handout = await saved('Handzettel (PDF)');
    expect(handout.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(handout.toString('latin1').match(/\/Subtype \/Image/g)).toHaveLength(5);
    const slides = unzipSync(new Uint8Array(await saved('Folien (PPTX)')));
    expect(Object.keys(slides).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).length).toBeGreaterThanOrEqual(5);
    expect(JSON.parse((await saved('Datei (JSON)')).toString('utf8'))).toEqual({ stories: [PACKAGED] });
    const files = unzipSync(new Uint8Array(await saved('Atlaspaket (ZIP)')));
    const descriptor = JSON.parse(new TextDecoder().decode(files['datapackage.json'])) as ReturnType<typeof readMusterstadt>;
    expect(descriptor.atlas.stories).toEqual([PACKAGED]);
    expect(Object.keys(files).toSorted()).toEqual(
      ['datapackage.json', ...new Set(descriptor.resources.flatMap(({ path }) => path))].toSorted(),
    );
    expectNoTroubles(atlas);
    await atlas.close();
  });
});
