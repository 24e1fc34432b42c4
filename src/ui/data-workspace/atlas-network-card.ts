import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Download, Upload } from 'lucide';
import '../../texts/supply-topic.ts';
import type { NetworkReport } from '../../analysis/protocol.ts';
import { describeFinding, formatNumber } from '../../texts/index.ts';
import { icon } from '../icons/icon.ts';
import { dispatchIntent } from '../intent-event.ts';
import { SelectController } from '../select-controller.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';

const METERS_PER_KILOMETER = 1000;
/** Endings of the files streets come in; a shapefile is several files or one zip. */
const ACCEPTED = '.osm,.gz,.pbf,.geojson,.json,.topojson,.shp,.dbf,.prj,.cpg,.shx,.zip,.gpkg,.strassen';

/** The streets of the atlas: what there is, and how others are read from files. */
@customElement('atlas-network-card')
export class AtlasNetworkCard extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-2);
        margin-top: var(--space-4);
      }

      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }

      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--space-1) var(--space-3);
        font-variant-numeric: tabular-nums;
      }

      dt,
      .hint {
        color: var(--color-text-muted);
      }
    `,
  ];

  readonly #view = new SelectController(this, ({ supply, jobs, atlas }) => ({
    report: supply.network,
    hasAtlas: atlas !== null,
    building: jobs.some((job) => job.kind === 'network' && job.status === 'running'),
  }));
  readonly #texts = new TextsController(this);

  override render() {
    const view = this.#view.value;
    if (view === null || !view.hasAtlas) return nothing;
    const text = this.#texts;
    const { report, building } = view;
    return html`<h3>${text.text('supply.network.title')}</h3>
      ${building ? html`<p role="status">${text.text('supply.network.building')}</p>` : report === null ? html`<p>${text.text('supply.network.none')}</p>` : this.#facts(report)}
      <div class="actions">
        <button ?disabled=${building} @click=${() => this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click()}>
          ${icon(Upload)}${text.text('supply.network.build')}
        </button>
        <input type="file" hidden multiple accept=${ACCEPTED} @change=${this.#build} />
        <button ?disabled=${report === null} @click=${() => dispatchIntent(this, { type: 'network/export' })}>
          ${icon(Download)}${text.text('supply.network.export')}
        </button>
      </div>
      <p class="hint">${text.text('supply.network.hint')}</p>`;
  }

  #facts(report: NetworkReport): TemplateResult {
    const text = this.#texts;
    const number = (value: number, decimals = 0): string => formatNumber(value, decimals, text.language);
    return html`<p>${text.text(`supply.network.source.${report.source}`)}</p>
      <dl>
        <dt>${text.text('supply.network.length')}</dt>
        <dd>${number(report.lengthMeters / METERS_PER_KILOMETER)} km</dd>
        <dt>${text.text('supply.network.edges')}</dt>
        <dd>${number(report.edges)}</dd>
        <dt>${text.text('supply.network.nodes')}</dt>
        <dd>${number(report.nodes)}</dd>
        <dt>${text.text('supply.network.bridges')}</dt>
        <dd>${number(report.bridges)}</dd>
        <dt>${text.text('supply.network.components')}</dt>
        <dd>
          ${text.text('supply.network.components.value', { count: report.components, percent: number(report.largestShare * 100, 1) })}
        </dd>
      </dl>
      ${report.findings.map((found) => html`<p class="hint">${describeFinding(found, text.language).message}</p>`)}`;
  }

  readonly #build = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = '';
    if (files.length > 0) dispatchIntent(this, { type: 'network/build', files });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-network-card': AtlasNetworkCard;
  }
}
