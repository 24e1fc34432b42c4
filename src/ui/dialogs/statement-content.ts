import { html, nothing, type TemplateResult } from 'lit';
import type { AtlasPackage, ContactDescriptor } from '../../model/index.ts';
import { ACCESSIBILITY_GAPS, ACCESSIBILITY_RESULTS, ACCESSIBILITY_TESTS, formatDate } from '../../texts/index.ts';
import '../../texts/everyone-topic.ts';
import { webAddress } from '../provenance/legal-links.ts';
import type { TextsController } from '../texts-controller.ts';

/** A check without figures has not been made. */
const isClaimed = (test: (typeof ACCESSIBILITY_TESTS)[number]): boolean =>
  (test !== 'axe' || ACCESSIBILITY_RESULTS.scenes > 0) && (test !== 'trees' || ACCESSIBILITY_RESULTS.trees > 0);

const isMail = (email: string): boolean => /^[^@\s?&]+@[^@\s?&]+$/.test(email);

function contact(texts: TextsController, { name, email, phone, url }: ContactDescriptor): TemplateResult {
  const address = webAddress(url);
  return html`<ul class="list">
    ${name === undefined ? nothing : html`<li>${name}</li>`}
    ${email === undefined ? nothing : html`<li>${isMail(email) ? html`<a href=${`mailto:${email}`}>${email}</a>` : email}</li>`}
    ${phone === undefined ? nothing : html`<li>${texts.text('statement.phone', { phone })}</li>`}
    ${address === null ? nothing : html`<li><a href=${address} target="_blank" rel="noopener noreferrer">${url}</a></li>`}
  </ul>`;
}

/** The statement on accessibility: what was checked and when, what is missing, whom to ask. Figures come from the checks themselves. */
export function statementContent(texts: TextsController, atlas: AtlasPackage | null): TemplateResult {
  const publisher = atlas?.atlas.publisher;
  const { checkedOn, axeVersion, scenes, sizes, violations, trees, targetPixels } = ACCESSIBILITY_RESULTS;
  const figures = { version: axeVersion, scenes, sizes, violations, trees, pixels: targetPixels };
  const own = webAddress(publisher?.accessibilityUrl);
  const section = (key: 'contact' | 'enforcement', one: ContactDescriptor | undefined) =>
    html`<h3>${texts.text(`statement.${key}`)}</h3>
      ${
        one === undefined
          ? html`<p>${texts.text(`statement.${key}.missing`)}</p>`
          : html`<p>${texts.text(`statement.${key}.text`)}</p>
              ${contact(texts, one)}`
      }`;
  return html`<p>
      ${texts.text('statement.intro', {
        publisher: publisher?.name ?? texts.text('statement.publisher.unknown'),
        city: atlas?.atlas.city.name ?? '',
      })}
    </p>
    ${own === null ? nothing : html`<p><a href=${own} target="_blank" rel="noopener noreferrer">${texts.text('statement.own')}</a></p>`}
    <h3>${texts.text('statement.status')}</h3>
    <p>${texts.text('statement.status.partly')}</p>
    <h3>${texts.text('statement.gaps')}</h3>
    <ul class="list">
      ${ACCESSIBILITY_GAPS.map((gap) => html`<li>${texts.text(`statement.gap.${gap}`)}</li>`)}
    </ul>
    <h3>${texts.text('statement.alternative')}</h3>
    <p>${texts.text('statement.alternative.text')}</p>
    <h3>${texts.text('statement.tests')}</h3>
    <p>${texts.text('statement.tests.date', { date: formatDate(checkedOn, texts.language) })}</p>
    <ul class="list">
      ${ACCESSIBILITY_TESTS.filter((test) => isClaimed(test)).map((test) => html`<li>${texts.text(`statement.test.${test}`, figures)}</li>`)}
    </ul>
    ${section('contact', publisher?.accessibilityContact)} ${section('enforcement', publisher?.enforcementBody)}`;
}
