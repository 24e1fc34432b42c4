import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPackageDescriptor } from '../../../src/reading/index.ts';

const MUSTERSTADT = resolve(import.meta.dirname, '../../../geodata/musterstadt/datapackage.json');

const read = (stories: readonly unknown[]) => {
  const document = JSON.parse(readFileSync(MUSTERSTADT, 'utf8')) as { atlas: { stories: unknown } };
  document.atlas.stories = stories;
  const { value, findings } = readPackageDescriptor(new TextEncoder().encode(JSON.stringify(document)));
  return { stories: value?.atlas.stories ?? [], findings };
};
const story = (more: Record<string, unknown> = {}) => ({ id: 's', title: 'S', steps: [{ id: 'a', view: '' }], ...more });

describe('stories of a package', () => {
  it('are read, with what may be left out', () => {
    const { stories, findings } = read([story()]);
    expect(findings).toEqual([]);
    expect(stories).toEqual([
      { id: 's', title: 'S', version: 0, steps: [{ id: 'a', title: '', text: '', view: '', layout: 'map', emphasis: [], notes: '' }] },
    ]);
  });

  it.each([
    ['an id that is none', story({ id: 'Nicht so' })],
    ['a layout that does not exist', story({ steps: [{ id: 'a', view: '', layout: 'film' }] })],
    ['two steps with one id', story({ steps: ['a', 'a'].map((id) => ({ id, view: '' })) })],
    ['a number in its place', 7],
  ])('%s is taken out with a finding, the others stay', (_, wrong) => {
    const { stories, findings } = read([wrong, story({ id: 'gut' })]);
    expect(stories.map(({ id }) => id)).toEqual(['gut']);
    expect(findings).toMatchObject([{ code: 'descriptor-invalid', severity: 'error' }]);
  });

  it('keep the first of two with one id', () => {
    const { stories, findings } = read([story(), story({ title: 'Zweite' })]);
    expect(stories).toMatchObject([{ title: 'S' }]);
    expect(findings).toMatchObject([{ code: 'descriptor-duplicate-id', value: 's' }]);
  });

  it('stay with a warning where a view names what is not there', () => {
    const view = 'v=1&indikator=gibtesnicht&ebene=nirgends';
    const { stories, findings } = read([story({ steps: [{ id: 'a', view }] })]);
    expect(stories).toHaveLength(1);
    expect(findings.map(({ code, severity, value }) => [code, severity, value])).toEqual([
      ['descriptor-unknown-reference', 'warning', 'nirgends'],
      ['descriptor-unknown-reference', 'warning', 'gibtesnicht'],
    ]);
  });

  it('may show what a recipe yields', () => {
    expect(read([story({ steps: [{ id: 'a', view: 'v=1&indikator=kita-u3.erreicht' }] })]).findings).toEqual([]);
  });
});

describe('the story of the demo city', () => {
  const { value } = readPackageDescriptor(readFileSync(MUSTERSTADT));
  const [only, ...others] = value?.atlas.stories ?? [];

  it('has five steps, each a question with text and notes', () => {
    expect(others).toEqual([]);
    expect(only?.steps).toHaveLength(5);
    for (const { title, text, notes, view } of only?.steps ?? []) {
      expect(title).toMatch(/\?$/);
      expect(text.length * notes.length).toBeGreaterThan(0);
      expect(view).toMatch(/^v=1&indikator=/);
    }
  });
});
