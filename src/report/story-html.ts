import '../texts/documents-topic.ts';
import { formatDate, translate, type MessageKey, type MessageParameters } from '../texts/index.ts';
import { withCleanWords } from './clean-words.ts';
import { htmlPage, legendHtml, pictureHtml, tableHtml } from './document-html.ts';
import type { StoryDocument, StorySlide } from './documents.ts';
import { markup, type Markup, type MarkupPart } from './markup.ts';
import { STORY_STYLE, STORY_STYLE_HASH } from './story-html-style.ts';

/**
 * A story as one HTML file that opens by double click without network: one screen per step that the browser snaps to, with links back and
 * forth, so that space, arrow keys, page keys and a remote control work without script. Type grows with the projector. Notes of the one who
 * speaks are never part of it. Everything people wrote is escaped.
 */
export function storyHtml(document: StoryDocument): string {
  const story = withCleanWords(document);
  return htmlPage({
    title: titleOr(story.title, story),
    language: story.language,
    style: STORY_STYLE,
    styleHash: STORY_STYLE_HASH,
    body: markup`<a class="skip" href="#content">${words(story, 'documents.skip')}</a>
${cover(story)}
<main id="content" tabindex="-1">
${story.slides.map((slide, index) => section(story, slide, index))}
</main>
${closing(story)}`,
  });
}

const words = ({ language }: StoryDocument, key: MessageKey, parameters?: MessageParameters): string =>
  translate(language, key, parameters);
const titleOr = (title: string, story: StoryDocument): string => (title.trim() === '' ? words(story, 'documents.untitled') : title);
const fictitiousMark = (story: StoryDocument): Markup | null =>
  story.fictitious ? markup`<p><span class="fictitious">${words(story, 'documents.fictitious')}</span></p>` : null;

const cover = (story: StoryDocument): Markup =>
  markup`<header class="slide cover" id="start"><p class="atlas">${story.atlas}</p><h1>${titleOr(story.title, story)}</h1>${fictitiousMark(story)}${
    story.slides.length === 0
      ? markup`<p>${words(story, 'documents.steps.none')}</p>`
      : markup`<nav aria-label="${words(story, 'documents.contents')}"><ol>${story.slides.map(
          ({ title }, index) => markup`<li><a href="#${stepId(index)}">${titleOr(title, story)}</a></li>`,
        )}</ol></nav>`
  }${story.slides.length === 0 ? null : markup`<p class="turn"><a href="#${stepId(0)}">${words(story, 'documents.step.next')}</a></p>`}<p class="atlas">${words(story, 'documents.created', { date: formatDate(story.created.slice(0, 10), story.language) })}</p></header>`;

function section(story: StoryDocument, slide: StorySlide, index: number): Markup {
  const { picture, mapTitle, reading, paragraphs, table } = slide;
  const headingId = `${stepId(index)}-title`;
  const position = words(story, 'documents.step', { number: index + 1, total: story.slides.length });
  const fictitious = story.fictitious ? [words(story, 'documents.fictitious')] : [];
  return markup`<article class="slide" id="${stepId(index)}" aria-labelledby="${headingId}" tabindex="-1">
<div class="bar"><p class="position">${[position, titleOr(story.title, story), ...fictitious].join(' · ')}</p>${turn(story, index, position)}</div>
<h2 id="${headingId}">${titleOr(slide.title, story)}</h2>
<div class="content${picture === null ? '' : ' pictured'}">${picture === null ? null : markup`<figure>${pictureHtml(picture)}</figure>`}<div>
${paragraphs.map((text) => markup`<p class="said">${text}</p>`)}
${mapTitle === '' ? null : markup`<h3>${mapTitle}</h3>`}
${reading === '' ? null : markup`<p class="reading">${reading}</p>`}
${legendHtml(slide.legendTitle === mapTitle ? '' : slide.legendTitle, slide.legend, story.language)}
${table === null ? null : markup`<details><summary>${words(story, 'documents.table.show')}</summary>${tableHtml(table)}</details>`}
</div></div>
<div class="foot">${lines([...slide.sources, (story.rules ?? []).join(' ')].filter((line) => line !== ''))}</div>
</article>
`;
}

function turn(story: StoryDocument, index: number, name: string): Markup {
  const back = index === 0 ? 'start' : stepId(index - 1);
  const next = index + 1 < story.slides.length ? stepId(index + 1) : 'end';
  return markup`<nav class="turn" aria-label="${name}"><a href="#${back}">${words(story, 'documents.step.previous')}</a><a href="#${next}">${words(story, 'documents.step.next')}</a></nav>`;
}

const closing = (story: StoryDocument): Markup =>
  markup`<footer class="slide" id="end" tabindex="-1">${fictitiousMark(story)}${part(words(story, 'documents.rules'), story.rules ?? [])}${part(words(story, 'documents.sources'), story.attributions)}<p class="atlas">${story.atlas}</p><p class="turn"><a href="#start">${words(story, 'documents.step.first')}</a></p></footer>`;

const part = (title: string, items: readonly string[]): Markup | null =>
  items.length === 0 ? null : markup`<div><h2>${title}</h2><ul>${items.map((item) => markup`<li>${item}</li>`)}</ul></div>`;
const lines = (all: readonly string[]): MarkupPart => all.map((line) => markup`<p>${line}</p>`);
const stepId = (index: number): string => `step-${index + 1}`;
