import '../texts/documents-topic.ts';
import { formatDate, translate } from '../texts/index.ts';
import { withCleanWords } from './clean-words.ts';
import { blocksHtml, htmlPage } from './document-html.ts';
import type { MinutesDocument } from './documents.ts';
import { markup } from './markup.ts';
import { minutesBlocks } from './minutes-blocks.ts';
import { MINUTES_STYLE, MINUTES_STYLE_HASH } from './minutes-html-style.ts';

/**
 * Minutes as one HTML file that opens by double click without network: no script, no request, pictures inside, fit for print on A4, for dark
 * and forced colours and for narrow screens. Everything people wrote is escaped.
 */
export function minutesHtml(document: MinutesDocument): string {
  const minutes = withCleanWords(document);
  const { language, title, atlas, fictitious } = minutes;
  const shownTitle = title.trim() === '' ? translate(language, 'documents.untitled') : title;
  const name = translate(language, 'documents.minutes');
  const date = formatDate(minutes.conference.date.slice(0, 10), language);
  return htmlPage({
    title: `${shownTitle} – ${name}`,
    language,
    style: MINUTES_STYLE,
    styleHash: MINUTES_STYLE_HASH,
    body: markup`<a class="skip" href="#content">${translate(language, 'documents.skip')}</a>
<header><p>${[atlas, name, date].filter((part) => part.trim() !== '').join(' · ')}</p><h1>${shownTitle}</h1>${
      fictitious ? markup`<p class="fictitious">${translate(language, 'documents.fictitious')}</p>` : null
    }</header>
<main id="content" tabindex="-1">
${blocksHtml(minutesBlocks(minutes))}
</main>`,
  });
}
