import { describe, expect, test } from 'vitest';
import type { AtlasPage } from '../stage/atlas-page.ts';
import { expectNoTroubles, readMusterstadt, useStage } from './support/musterstadt.ts';
import { ownStory } from './support/story.ts';

const stage = useStage();
const PACKAGED = readMusterstadt().atlas.stories?.[0];
const QUERY = 'v=1&bereich=konferenz&ebene=sozialraum';
const button = (atlas: AtlasPage, name: string | RegExp) => atlas.page.getByRole('button', { name });

/** The session as it is soon: what shows a step comes with the first one. */
const shows = (atlas: AtlasPage, session: object) => expect.poll(() => atlas.session()).toMatchObject(session);

describe('a story', () => {
  test('of the package is shown step by step, and says so where a view names what is not there', async () => {
    const atlas = await stage.open({ query: QUERY });
    await button(atlas, new RegExp(PACKAGED!.title.replace('?', '\\?'))).click();
    await shows(atlas, { conference: expect.objectContaining({ story: PACKAGED!.id, step: PACKAGED!.steps[0]!.id }) });
    await button(atlas, /^Schritt 4 zeigen/).click();
    await shows(atlas, { indicator: 'kita-u3.erreicht', facilities: ['kita'], selection: PACKAGED!.steps[3]!.emphasis });

    await atlas.ask({ type: 'language/chosen', language: 'en' });
    await expect.poll(() => atlas.text('atlas-story-steps')).toContain(PACKAGED!.steps[3]!.titleEn);
    const title = atlas.page.getByLabel('Headline, best as a question', { exact: true });
    await title.fill('Is it near?');
    await title.blur();
    const changed = { ...PACKAGED!.steps[3]!, titleEn: 'Is it near?' };
    await expect.poll(async () => (await ownStory(atlas))?.steps[3]).toEqual(changed);
    await atlas.ask({ type: 'language/chosen', language: 'de' });
    await expect.poll(() => atlas.text('atlas-story-steps')).toContain(changed.title);
    await atlas.ask({ type: 'history/undo' });

    const wrong = { ...PACKAGED!, id: 'fremd', steps: [{ ...PACKAGED!.steps[0]!, view: 'v=1&indikator=gibtesnicht' }] };
    await atlas.ask({ type: 'story/changed', story: wrong });
    await expect.poll(() => atlas.text('atlas-story-steps')).toContain('gibtesnicht');
    expectNoTroubles(atlas);
    await atlas.close();
  });
});
