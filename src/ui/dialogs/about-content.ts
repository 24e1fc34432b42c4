import { html, nothing, type TemplateResult } from 'lit';
import type { AtlasPackage, LicenseDescriptor, SourceDescriptor } from '../../model/index.ts';
import '../../texts/dialogs-topic.ts';
import { attributionText, formatDate } from '../../texts/index.ts';
import type { Intent } from '../../state/index.ts';
import type { TextsController } from '../texts-controller.ts';

/** Only web addresses of a package become links: its text is not ours. */
const webAddress = (path: string | undefined): string | null => (path !== undefined && /^https?:\/\//i.test(path) ? path : null);

function linked(title: string, path: string | undefined): TemplateResult | string {
  const address = webAddress(path);
  return address === null ? title : html`<a href=${address} target="_blank" rel="noopener noreferrer">${title}</a>`;
}

const license = (one: LicenseDescriptor) => html`<li>${linked(one.title ?? one.name ?? one.path ?? '', one.path)}</li>`;
const source = (one: SourceDescriptor) => html`<li>${linked(one.title, one.path)}</li>`;

/** Whose data, under which licence, made with what, and what is sent to whom (nothing). */
export function aboutContent(
  texts: TextsController,
  atlas: AtlasPackage | null,
  basemap: boolean,
  send: (intent: Intent) => void,
): TemplateResult {
  const heading = (key: Parameters<TextsController['text']>[0]) => html`<h3>${texts.text(key)}</h3>`;
  const attributions = atlas?.atlas.attributions ?? [];
  const tableSources = [...new Set((atlas?.atlas.tables ?? []).map((table) => table.source).filter((text) => text !== undefined))];
  return html`
    ${
      atlas === null
        ? nothing
        : html`<h3>${atlas.title}</h3>
            ${atlas.description === undefined ? nothing : html`<p>${atlas.description}</p>`}
            ${atlas.atlas.fictitious ? html`<p><strong>${texts.text('frame.fictitious.hint')}</strong></p>` : nothing}
            ${
              atlas.created === undefined
                ? nothing
                : html`<p>${texts.text('frame.about.created', { date: formatDate(atlas.created.slice(0, 10), texts.language) })}</p>`
            }
            ${
              (atlas.licenses ?? []).length === 0
                ? nothing
                : html`${heading('frame.about.license')}
                    <ul class="list">
                      ${atlas.licenses?.map(license)}
                    </ul>`
            }
            ${
              attributions.length + tableSources.length + (atlas.sources ?? []).length === 0
                ? nothing
                : html`${heading('frame.about.sources')}
                    <ul class="list">
                      ${attributions.map((one) => html`<li>${attributionText(one, texts.language)}</li>`)}${atlas.sources?.map(source)}
                      ${tableSources.map((text) => html`<li>${text}</li>`)}
                    </ul>`
            }`
    }
    ${heading('frame.about.privacy')}
    <p>${texts.text('frame.about.privacy.text')}</p>
    <p>
      <button @click=${() => send({ type: 'dialog/opened', dialog: 'storage' })}>${texts.text('frame.storage')}</button>
    </p>
    ${basemap ? html`<p>${texts.text('frame.about.privacy.basemap')}</p>` : nothing} ${heading('frame.about.software')}
    <p>${texts.text('frame.about.software.text')}</p>
  `;
}
