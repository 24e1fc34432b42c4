import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { minutesHtml } from '../../../src/report/minutes-html.ts';
import { MINUTES_STYLE, MINUTES_STYLE_HASH } from '../../../src/report/minutes-html-style.ts';
import { storyHtml } from '../../../src/report/story-html.ts';
import { STORY_STYLE, STORY_STYLE_HASH } from '../../../src/report/story-html-style.ts';
import { hostileMinutes, hostileStory, minutes, story } from './document-samples.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');
const tagsOf = (html: string): string[] =>
  [...html.replaceAll(/<style>[^]*?<\/style>/g, '').matchAll(/<([a-z][a-z0-9]*)/g)].map(([, tag = '']) => tag);

describe('documents as HTML', () => {
  it('permit their own style sheet by its hash, and nothing else', () => {
    expect(STORY_STYLE_HASH).toBe(sha256(STORY_STYLE));
    expect(MINUTES_STYLE_HASH).toBe(sha256(MINUTES_STYLE));
    for (const html of [storyHtml(story()), minutesHtml(minutes())]) {
      expect(html).toMatch(/content="default-src &#39;none&#39;; img-src data:; style-src &#39;sha256-/);
      expect(html).not.toMatch(/unsafe|<script|<link|<iframe|<form| style=| on\w+=|@import|url\(/);
    }
  });

  it('hold no element that words of others brought along', () => {
    for (const html of [storyHtml(hostileStory()), minutesHtml(hostileMinutes())]) {
      expect(tagsOf(html)).not.toContain('script');
      expect(html.match(/<style>/g)).toHaveLength(1);
      expect(tagsOf(html).filter((tag) => tag === 'img').length).toBe(html.match(/<img src="data:image\/png;base64,/g)?.length ?? 0);
      // oxlint-disable-next-line no-control-regex -- these must not be there
      expect(html).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udbff](?![\udc00-\udfff])/);
      expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    }
  });

  it('tell every step with picture, legend, reading, table and sources, and no notes', () => {
    const html = storyHtml(story());
    expect(html.match(/<article class="slide"/g)).toHaveLength(3);
    expect(html).toContain('<html lang="de">');
    expect(html).toContain('alt="Karte: Kinderarmut je Stadtteil, 2024"');
    expect(html).toContain('Alle Angaben sind fiktiv.');
    expect(html).toContain('<details><summary>Werte als Tabelle</summary>');
    for (const words of ['geheim', 'keine Angabe', '0,0 %', 'nicht bewertet', 'Gebiete mit einer Basis unter 30', 'dl-de/by-2-0'])
      expect(html).toContain(words);
    expect(html).not.toContain('Hier kurz warten');
    expect(tagsOf(html).filter((tag) => tag === 'h1')).toHaveLength(1);
  });

  it('speak English, and say when there is nothing', () => {
    const html = storyHtml(story({ language: 'en', slides: [], fictitious: false, attributions: [], rules: [], title: ' ' }));
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('The story has no steps.');
    expect(html).toContain('<h1>Untitled</h1>');
    expect(html).not.toContain('All figures');
  });
});

describe('minutes as HTML', () => {
  const html = minutesHtml(minutes());

  it('list contributions by kind, most votes first, with their numbers on the map', () => {
    const problems = html.slice(html.indexOf('>Probleme</caption>'), html.indexOf('>Ideen</caption>'));
    expect([...problems.matchAll(/<th scope="row">(\d+)<\/th>/g)].map(([, number]) => number)).toEqual(['3', '1']);
    expect(html).toContain('4 Beiträge mit zusammen 30 Stimmen.');
    expect(html).toContain('<td>Punkt in Auwiesen</td><td>17</td>');
    expect(html).not.toContain('>Fragen</caption>');
  });

  it('tell decisions with body, date, state and what they rest on, and what became of the last ones', () => {
    expect(html).toContain(
      '<th scope="row">Schulhöfe der Grundschulen öffnen</th><td>Schulverwaltungsamt</td><td>01.09.2026</td><td>offen</td><td>2</td>',
    );
    expect(html).toContain(
      '<th scope="row">Spielplatz instand setzen</th><td>nicht benannt</td><td>ohne Frist</td><td>läuft</td><td>1</td>',
    );
    expect(html).toContain('<td>erledigt</td><td>Eröffnet am 1. Dezember 2025.</td>');
    expect(html).toContain('<td>nicht weiterverfolgt</td><td>nicht berichtet</td>');
  });

  it('draw boards and say in which field each card lies', () => {
    expect(html.match(/class="board"/g)).toHaveLength(2);
    expect(html).toContain('<td>Kinderarmut</td><td>Schwächen</td><td>Nordstadt</td>');
    expect(html).toContain('<td>Neue Kita</td><td>viel Aufwand, große Wirkung</td>');
    expect(html).toContain('Die Tafel hat keine Karten.');
    expect(minutesHtml(hostileMinutes())).not.toMatch(/NaN|undefined|\[object/);
  });

  it('say when nothing was said, decided or shown', () => {
    const { conference } = minutes();
    const empty = minutesHtml(
      minutes({
        conference: { ...conference, contributions: [], decisions: [], boards: [] },
        previous: null,
        picture: null,
        stepTitles: {},
      }),
    );
    for (const words of ['keine Beiträge', 'keine Beschlüsse', 'nicht festgehalten']) expect(empty).toContain(words);
    expect(empty).not.toContain('<table');
  });
});

describe('the legend of a step', () => {
  const marked = story({
    slides: story().slides.map((slide) => ({
      ...slide,
      legend: [
        { label: 'ausgewählte Gebiete', color: '#14181f', pattern: 'none' as const, count: null, symbol: 'outline' as const },
        { label: 'Kita', color: '#222b36', pattern: 'none' as const, count: null, symbol: 'circle' as const, sign: '<K' },
      ],
    })),
  });

  it('has signs of what lies over the areas, with escaped letters and their words', () => {
    const html = storyHtml(marked);
    expect(html).toMatch(/<circle[^>]*fill="#222b36"[^>]*\/><text[^>]*>&lt;K<\/text><\/svg><span>Kita<\/span>/);
    expect(html).toMatch(/<rect[^>]*stroke="#14181f"[^>]*\/><\/svg><span>ausgewählte Gebiete<\/span>/);
  });
});
