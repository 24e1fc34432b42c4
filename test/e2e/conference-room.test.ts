import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { areaKey, type Board, type Conference, type Story } from '../../src/model/index.ts';
import type { ConferencePage } from '../../src/state/index.ts';
import { whenReady, type AtlasPage } from '../stage/atlas-page.ts';
import { attributesOf, readOfficeFile, wordsOf } from '../unit/report/office-reader.ts';
import { flattened, readPdf, tagsOf, textOf } from '../unit/report/pdf-reader.ts';
import { answerOf, hasProgram } from './support/foreign-programs.ts';
import { expectNoTroubles, readMusterstadt, useStage } from './support/musterstadt.ts';
import { ownStory, recordSteps, whenKept } from './support/story.ts';

const INDICATORS = ['kinderarmut', 'alleinerziehende', 'sgb2-quote', 'betreuungsquote-u3', 'wahlbeteiligung'];
const STRENGTH = 'Das Familienzentrum wird gut angenommen.';
const NOTES = 'Erst die Karte wirken lassen.';
const DECISION = 'Leuchten am Uferweg setzen';
const OUTCOME = 'Sechs Leuchten stehen.';
const MINUTES_FILES = { html: 'Webseite (HTML)', pdf: 'PDF', docx: 'Word (DOCX)', json: 'Daten (JSON)' };

const stage = useStage();
const button = (atlas: AtlasPage, name: string | RegExp) => atlas.page.getByRole('button', { name, exact: typeof name === 'string' });
const conferences = async (atlas: AtlasPage): Promise<readonly Conference[]> => (await atlas.session()).conferences;
const open = async (atlas: AtlasPage): Promise<Conference | undefined> => (await conferences(atlas))[0];
const board = async (atlas: AtlasPage, kind: Board['kind']) => (await open(atlas))?.boards.find((one) => one.kind === kind);

/** One evening, from the story to what became of the decision. Each test goes on where the one before it ended. */
describe('a conference', () => {
  let atlas: AtlasPage;
  let folder: string;
  let story: Story;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'konferenz-'));
    atlas = await stage.open({ query: 'v=1&ebene=sozialraum' });
    await atlas.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  afterAll(async () => {
    await atlas.close();
    await rm(folder, { recursive: true });
  });

  const goTo = async (page: ConferencePage): Promise<void> => {
    await atlas.ask({ type: 'conference/changed', settings: { page } });
    await atlas.settled();
  };
  /** Presses a button and puts the file it saves into the folder. */
  const save = async (name: string, file: string): Promise<void> => {
    const [saved] = await Promise.all([atlas.page.waitForEvent('download', { timeout: 90_000 }), button(atlas, name).click()]);
    await saved.saveAs(join(folder, file));
  };
  /** What the steps of the story show. */
  const told = async () => (await ownStory(atlas))?.steps.map(({ view }) => new URLSearchParams(view).get('indikator')) ?? [];
  const titles = (): readonly string[] => story.steps.map(({ title }) => title);
  const read = (file: string): Promise<Buffer> => readFile(join(folder, file));
  const pathOf = (file: string): string => join(folder, file);

  test('begins with a story of five steps, each recorded with one key', async () => {
    await recordSteps(atlas, INDICATORS);
    await atlas.ask({ type: 'workspace/chosen', workspace: 'konferenz' });
    await goTo('geschichten');
    await button(atlas, /^Schritt 2 zeigen/).click();
    await expect.poll(async () => (await atlas.session()).indicator).toBe(INDICATORS[1]);
    const notes = atlas.page.getByLabel('Notizen (nur für Vortragende)', { exact: true });
    await notes.fill(NOTES);
    await notes.blur();
    await expect.poll(async () => (await ownStory(atlas))?.steps[1]?.notes).toBe(NOTES);
    expect(await told()).toEqual(INDICATORS);
    story = (await ownStory(atlas))!;
    expect(new Set(story.steps.map(({ title }) => title)).size).toBe(5);
  });

  test('puts the steps into another order, by buttons and by keys', async () => {
    await button(atlas, /^Nach oben: Wo gehen viele Menschen wählen/).click();
    await button(atlas, /^Nach unten: Wo leben viele Kinder in Armut/).click();
    const ordered = ['alleinerziehende', 'kinderarmut', 'sgb2-quote', 'wahlbeteiligung', 'betreuungsquote-u3'];
    await expect.poll(told).toEqual(ordered);
    await button(atlas, /^Schritt 1 zeigen/).focus();
    await atlas.page.keyboard.press('Alt+ArrowDown');
    await expect.poll(async () => (await told())[1]).toBe('alleinerziehende');
    await atlas.ask({ type: 'history/undo' });
    await expect.poll(told).toEqual(ordered);
    story = (await ownStory(atlas))!;
  });

  test('takes down three contributions and counts hands', async () => {
    await goTo('beitraege');
    await button(atlas, 'Konferenz beginnen').click();
    await expect.poll(async () => (await open(atlas))?.story).toBe(story.id);
    const words = atlas.page.getByLabel('Was wurde gesagt?');
    const said = (count: number) => expect.poll(async () => (await open(atlas))?.contributions.length).toBe(count);
    const begunAnew = () => expect.poll(() => words.inputValue()).toBe('');

    // In the area that is selected.
    await words.fill(STRENGTH);
    await words.press('Enter');
    await said(1);
    await begunAnew();

    // At a place under the cross in the middle of the map, found by keyboard.
    await words.press('Alt+Digit2');
    await words.fill('Hier ist es abends dunkel.');
    await button(atlas, 'Stelle auf der Karte').click();
    await words.press('Enter');
    await expect.poll(() => atlas.text('atlas-pin-tool')).toContain('Zeigen Sie auf die Stelle');
    await atlas.page.keyboard.press('ArrowRight');
    await atlas.page.keyboard.press('Enter');
    await said(2);
    await begunAnew();

    // At a place that is clicked.
    await words.press('Alt+Digit3');
    await words.fill('Eine Bank am Wasser.');
    await words.press('Enter');
    await expect.poll(() => atlas.text('atlas-pin-tool')).toContain('Zeigen Sie auf die Stelle');
    const map = (await atlas.page.locator('[role=application]').boundingBox())!;
    await atlas.page.mouse.click(map.x + map.width * 0.6, map.y + map.height * 0.5);
    await said(3);

    for (const votes of [1, 2, 3]) {
      await button(atlas, 'Eine Stimme mehr für Beitrag 2').click();
      await expect.poll(async () => (await open(atlas))?.contributions[1]?.votes).toBe(votes);
    }
    await button(atlas, 'Eine Stimme weniger für Beitrag 2').click();
    const contributions = (await open(atlas))!.contributions;
    const { id: shown } = story.steps.find(({ notes }) => notes === NOTES)!;
    expect(contributions.map(({ kind, votes, step }) => [kind, votes, step])).toEqual([
      ['strength', 0, shown],
      ['problem', 2, shown],
      ['idea', 0, shown],
    ]);
    const [inArea, byKeyboard, byClick] = contributions.map(({ place }) => place);
    expect(inArea).toEqual({ kind: 'area', level: 'sozialraum', area: '010101' });
    expect([byKeyboard?.kind, byClick?.kind]).toEqual(['point', 'point']);
    expect(byKeyboard).not.toEqual(byClick);
    // What people said stays in this browser.
    expect(decodeURIComponent(atlas.page.url())).not.toContain('Familienzentrum');
  });

  test('decides: by whom, until when, resting on what was said', async () => {
    const form = atlas.page.locator('atlas-decisions');
    await form.locator('summary', { hasText: 'Beschluss festhalten' }).click();
    await form.getByLabel('Beschluss', { exact: true }).fill(DECISION);
    await form.getByLabel('Zuständige Stelle').fill('Tiefbauamt');
    await form.getByLabel('Bis wann').fill('2027-03-31');
    await form.locator('summary', { hasText: 'Beruht auf Beiträgen' }).click();
    await form.getByLabel('2, Problem: Hier ist es abends dunkel.').check();
    await form.getByRole('button', { name: 'Beschluss festhalten' }).click();
    await expect
      .poll(async () => (await open(atlas))?.decisions)
      .toMatchObject([
        {
          text: DECISION,
          responsible: 'Tiefbauamt',
          due: '2027-03-31',
          state: 'open',
          contributions: [(await open(atlas))!.contributions[1]!.id],
        },
      ]);
    await form.getByLabel(`Stand von „${DECISION}“`).selectOption('running');
    await expect.poll(async () => (await open(atlas))?.decisions[0]?.state).toBe('running');
  });

  test('sorts on boards, by keyboard and by dragging', async () => {
    await goTo('tafeln');
    const canvas = atlas.page.locator('atlas-board-canvas').first();
    const card = (text: string) => canvas.getByRole('button', { name: text });
    const middle = async (text: string) => {
      await card(text).scrollIntoViewIfNeeded();
      const box = (await card(text).boundingBox())!;
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    const drag = async (text: string, right: number, down: number): Promise<void> => {
      const from = await middle(text);
      await atlas.page.mouse.move(from.x, from.y);
      await atlas.page.mouse.down();
      await atlas.page.mouse.move(from.x + right / 2, from.y + down / 2, { steps: 3 });
      await atlas.page.mouse.move(from.x + right, from.y + down, { steps: 3 });
      await atlas.page.mouse.up();
    };

    await button(atlas, /^SWOT-Analyse/).click();
    await atlas.page.getByLabel('Freie Karte').fill('Leerstand');
    await atlas.page.getByLabel('Freie Karte').press('Enter');
    await atlas.page.getByLabel('Aus Beiträgen').selectOption({ label: `1: ${STRENGTH}` });
    const swot = async () => (await board(atlas, 'swot'))?.cards.map(({ x, y }) => [x, y]);
    await expect.poll(swot).toEqual([[0.25, 0.75], [0.25, 0.75]]); // prettier-ignore
    await card('Leerstand').focus();
    await atlas.page.keyboard.press('ArrowRight');
    await expect.poll(swot).toEqual([[0.75, 0.75], [0.25, 0.75]]); // prettier-ignore
    await expect.poll(() => canvas.getByRole('status').textContent()).toBe('Leerstand: Schwächen.');
    // The card was made anew in its field; the keyboard stays with it.
    await atlas.page.keyboard.press('ArrowDown');
    await expect.poll(swot).toEqual([[0.75, 0.25], [0.25, 0.75]]); // prettier-ignore
    const field = (await canvas.locator('.field').first().boundingBox())!;
    await drag(STRENGTH, 0, field.height);
    await expect.poll(swot).toEqual([[0.75, 0.25], [0.25, 0.25]]); // prettier-ignore

    await atlas.page.locator('summary', { hasText: 'Neue Tafel' }).click();
    await button(atlas, /^Niveau und Entwicklung/).click();
    await atlas.ask({ type: 'selection/set', keys: ['010101', '010102'].map(areaKey), source: 'api' });
    await button(atlas, 'Gewählte Gebiete (2)').click();
    const portfolio = async () => (await board(atlas, 'levelDevelopment'))?.cards;
    await expect.poll(async () => (await portfolio())?.length).toBe(2);
    const [first, second] = (await portfolio())!;
    // Where the numbers propose it, not in the middle of a field.
    expect([first!.x, first!.y]).not.toEqual([0.25, 0.75]);
    const step = first!.x > 0.5 ? -1 : 1;
    await card(first!.text).focus();
    await atlas.page.keyboard.press(step < 0 ? 'ArrowLeft' : 'ArrowRight');
    // A twentieth of the axis, in whole hundredths.
    await expect.poll(async () => (await portfolio())?.[0]?.x).toBeCloseTo(Math.round((first!.x + step * 0.05) * 100) / 100, 9);
    const place = (await canvas.locator('.cards').boundingBox())!;
    await drag(second!.text, second!.x > 0.5 ? -place.width * 0.3 : place.width * 0.3, 0);
    await expect.poll(async () => Math.abs((await portfolio())![1]!.x - second!.x)).toBeCloseTo(0.3, 1);
    expect((await portfolio())?.[1]?.y).toBeCloseTo(second!.y, 1);
  });

  test('is all there after a reload', async () => {
    const before = { conferences: await conferences(atlas), story: await ownStory(atlas) };
    await whenKept(atlas, before.conferences, before.story);
    await atlas.page.reload();
    await whenReady(atlas.page);
    await expect.poll(() => conferences(atlas)).toEqual(before.conferences);
    expect(await ownStory(atlas)).toEqual(before.story);
    expect((await atlas.session()).conference).toMatchObject({ conference: before.conferences[0]!.id, page: 'tafeln', story: story.id });
  });

  test('hands the story on as a page', async () => {
    await goTo('geschichten');
    await save('Webseite (HTML)', 'geschichte.html');
    const page = (await read('geschichte.html')).toString('utf8');
    expect(page.match(/src="data:image\/png/g)).toHaveLength(5);
    for (const title of titles()) expect(page).toContain(title);
    expect(page).not.toContain(NOTES);
  });

  test('hands the story on as a handout', async () => {
    await save('Handzettel (PDF)', 'geschichte.pdf');
    const handout = readPdf(await read('geschichte.pdf'));
    expect(flattened(tagsOf(handout)).filter(({ name }) => name === 'Figure')).toHaveLength(5);
    for (const title of titles()) expect(textOf(handout).replaceAll(/\s+/g, ' ')).toContain(title);
    expect(textOf(handout)).not.toContain(NOTES);
  });

  test('hands the story on as slides', async () => {
    await save('Folien (PPTX)', 'geschichte.pptx');
    const slides = readOfficeFile(await read('geschichte.pptx'));
    const shown = [...slides].filter(([path]) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).map(([, xml]) => wordsOf(xml));
    expect(shown).toHaveLength(7);
    for (const title of titles()) expect(shown.some((words) => words.startsWith(title))).toBe(true);
    expect([...slides.values()].join('')).not.toContain(NOTES);
  });

  test('hands the story on as a file, in a package and as a link', async () => {
    await save('Datei (JSON)', 'geschichte.json');
    expect(JSON.parse((await read('geschichte.json')).toString('utf8'))).toEqual({ stories: [story] });

    await save('Atlaspaket (ZIP)', 'geschichte.zip');
    const files = unzipSync(new Uint8Array(await read('geschichte.zip')));
    const descriptor = JSON.parse(new TextDecoder().decode(files['datapackage.json'])) as ReturnType<typeof readMusterstadt>;
    expect(descriptor.atlas.stories?.find(({ id }) => id === story.id)).toEqual(story);
    expect(descriptor.atlas.stories).toHaveLength(1 + (readMusterstadt().atlas.stories ?? []).length);
    expect(Object.keys(files).toSorted()).toEqual(
      ['datapackage.json', ...new Set(descriptor.resources.flatMap(({ path }) => path))].toSorted(),
    );

    await button(atlas, 'Link kopieren').click();
    await expect.poll(() => atlas.page.evaluate(() => navigator.clipboard.readText())).toContain('geschichten=');
    const link = new URL(await atlas.page.evaluate(() => navigator.clipboard.readText()));
    const other = await stage.open({ query: `${link.search.slice(1)}${link.hash}` });
    expect(await ownStory(other)).toEqual(story);
    expect(await conferences(other)).toEqual([]);
    await button(other, /^Schritt 3 zeigen/).click();
    await expect.poll(() => other.session()).toMatchObject({ indicator: 'sgb2-quote', selection: ['010101'], workspace: 'konferenz' });
    expectNoTroubles(other);
    await other.close();
  });

  test('hands the minutes on in every form', async () => {
    await goTo('protokoll');
    for (const [format, name] of Object.entries(MINUTES_FILES)) await save(`Protokoll als ${name} speichern`, `protokoll.${format}`);
    const said = [STRENGTH, 'Eine Bank am Wasser.', DECISION, 'Tiefbauamt', '31.03.2027', 'Leerstand', 'fiktiv'];

    const page = (await read('protokoll.html')).toString('utf8');
    for (const words of [...said, 'data:image/png;base64,']) expect(page).toContain(words);

    const pdf = readPdf(await read('protokoll.pdf'));
    for (const words of said) expect(textOf(pdf).replaceAll(/\s+/g, ' ')).toContain(words);
    // The map with the numbered contributions, and the two boards.
    expect(flattened(tagsOf(pdf)).filter(({ name }) => name === 'Figure')).toHaveLength(3);

    const docx = readOfficeFile(await read('protokoll.docx')).get('word/document.xml') ?? '';
    for (const words of said) expect(wordsOf(docx)).toContain(words);
    expect(attributesOf(docx, 'docPr', 'descr')).toEqual([expect.stringContaining('3 nummerierte Beiträge')]);

    expect(JSON.parse((await read('protokoll.json')).toString('utf8'))).toEqual({ conferences: await conferences(atlas) });
  });

  test('is carried on: the next one asks what became of the decision', async () => {
    await button(atlas, 'Nächste Konferenz beginnen').click();
    const carried = atlas.page.locator('atlas-carried-decisions');
    await carried.getByLabel(`Stand von „${DECISION}“`).selectOption('done');
    const outcome = carried.getByLabel('Was daraus geworden ist');
    await outcome.fill(OUTCOME);
    await outcome.blur();
    await expect.poll(async () => (await open(atlas))?.decisions[0]).toMatchObject({ state: 'done', outcome: OUTCOME });
    const [first, next] = await conferences(atlas);
    expect(next).toMatchObject({ follows: first!.id, contributions: [], decisions: [], boards: [] });
    await goTo('protokoll');
    await save('Protokoll als Daten (JSON) speichern', 'danach.json');
    await save('Protokoll als Webseite (HTML) speichern', 'danach.html');
    expect((await read('danach.html')).toString('utf8')).toContain(OUTCOME);
    expectNoTroubles(atlas);

    // On another machine the file brings both.
    const other = await stage.open({ query: 'v=1&bereich=konferenz&konferenz=beitraege&ebene=sozialraum' });
    await other.page.locator('atlas-conference-shelf input[type=file]').setInputFiles(pathOf('danach.json'));
    await expect
      .poll(async () => (await conferences(other)).toSorted((one, two) => (one.id < two.id ? -1 : 1)))
      .toEqual([first, next].toSorted((one, two) => (one!.id < two!.id ? -1 : 1)));
    expectNoTroubles(other);
    await other.close();
  });

  test('opens its pages by double click, without network', async () => {
    const context = await atlas.context.browser()!.newContext({ offline: true });
    const asked: string[] = [];
    context.on('request', (request) => {
      if (!/^(?:file|data):/.test(request.url())) asked.push(request.url());
    });
    for (const [file, pictures] of [
      ['geschichte.html', 5],
      ['protokoll.html', 1],
    ] as const) {
      // prettier-ignore
      const page = await context.newPage();
      await page.goto(pathToFileURL(pathOf(file)).href);
      expect(await page.evaluate(() => [...document.images].map(({ naturalWidth }) => naturalWidth > 0))).toEqual(
        Array(pictures).fill(true),
      );
      expect(await page.evaluate(() => document.querySelectorAll('h1').length)).toBe(1);
      await page.close();
    }
    expect(asked).toEqual([]);
    await context.close();
  });

  test.skipIf(!hasProgram('pdfinfo') || !hasProgram('pdftotext'))('is read by poppler', async () => {
    for (const file of ['geschichte.pdf', 'protokoll.pdf']) {
      const facts = await answerOf('pdfinfo', pathOf(file));
      expect(facts).toMatch(/^Tagged:\s+yes$/m);
      expect(facts).toMatch(/^JavaScript:\s+no$/m);
    }
    const words = (await answerOf('pdftotext', '-layout', pathOf('geschichte.pdf'), '-')).replaceAll(/\s+/g, ' ');
    for (const title of titles()) expect(words).toContain(title);
    const minutes = (await answerOf('pdftotext', pathOf('protokoll.pdf'), '-')).replaceAll(/\s+/g, ' ');
    for (const said of [STRENGTH, DECISION, 'Tiefbauamt', '31.03.2027']) expect(minutes).toContain(said);
  });

  test.skipIf(!hasProgram('qpdf'))('is in order for qpdf', async () => {
    for (const file of ['geschichte.pdf', 'protokoll.pdf'])
      expect(await answerOf('qpdf', '--check', pathOf(file))).toContain('No syntax or stream encoding errors found');
  });

  test.skipIf(!hasProgram('unzip'))('is unpacked by unzip', async () => {
    for (const file of ['geschichte.zip', 'geschichte.pptx', 'protokoll.docx'])
      expect(await answerOf('unzip', '-t', pathOf(file))).toContain('No errors detected');
  });

  test.skipIf(!hasProgram('soffice') || !hasProgram('pdftotext'))('is opened by LibreOffice', async () => {
    const profile = `-env:UserInstallation=${pathToFileURL(pathOf('profil')).href}`;
    const files = [pathOf('geschichte.pptx'), pathOf('protokoll.docx')];
    await answerOf('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', pathOf('gelesen'), ...files);
    const words = async (file: string) => (await answerOf('pdftotext', pathOf(`gelesen/${file}`), '-')).replaceAll(/\s+/g, ' ');
    const slides = await words('geschichte.pdf');
    for (const title of titles()) expect(slides).toContain(title);
    const minutes = await words('protokoll.pdf');
    for (const said of [STRENGTH, DECISION, 'Tiefbauamt', '31.03.2027']) expect(minutes).toContain(said);
    expect(await answerOf('pdfinfo', pathOf('gelesen/geschichte.pdf'))).toMatch(/^Pages:\s+7$/m);
  });
});
