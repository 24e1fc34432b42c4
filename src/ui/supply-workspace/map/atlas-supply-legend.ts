import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '../../../texts/supply-topic.ts';
import { catchmentBands } from '../../../charts/index.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { mapSign, type MapSign } from './map-sign.ts';
import { modeText } from './catchment-card.ts';
import { wayText } from '../../../texts/index.ts';

const SCENARIO_SIGNS = ['added', 'moved', 'closed', 'housing', 'way', 'barrier'] as const;
const SIGN_OF_CHANGE: Readonly<Record<string, (typeof SCENARIO_SIGNS)[number]>> = {
  addFacility: 'added',
  moveFacility: 'moved',
  closeFacility: 'closed',
  housing: 'housing',
  way: 'way',
  barrier: 'barrier',
};

const selectSlice = ({ supply, surface, colorScheme }: AtlasView) => ({
  draft: supply.draft,
  settings: supply.settings,
  catchment: supply.catchment,
  scenario: supply.scenario,
  plan: supply.districtPlan,
  siting: supply.siting,
  following: surface.tool?.kind === 'isochrone',
  colorScheme,
});

/** Second block of the map's legend: breaks of a catchment, signs of the scenario, districts, sites; only what is on the map. */
@customElement('atlas-supply-legend')
export class AtlasSupplyLegend extends LitElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        font-size: var(--font-size-2);
      }

      h3 {
        margin: var(--space-2) 0 var(--space-1);
        font-size: var(--font-size-2);
        font-weight: 650;
        line-height: 1.3;
      }

      :host([brief]) ul {
        display: flex;
        flex-wrap: wrap;
        gap: 2px var(--space-3);
      }

      ul {
        display: grid;
        gap: 2px;
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li {
        display: flex;
        gap: var(--space-2);
        align-items: center;
      }

      .sign {
        flex: none;
      }

      .mark {
        color: var(--color-focus);
        stroke: currentcolor;
      }

      .mark .solid {
        fill: currentcolor;
      }
    `,
  ];

  /** Beside the folded legend: only the breaks of the catchment, in a row. */
  @property({ type: Boolean, reflect: true }) brief = false;

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);

  protected override render() {
    const view = this.#view.value;
    if (view === null || view.draft === null) return nothing;
    if (this.brief) return this.#breaks();
    return html`${this.#breaks()}${this.#scenario()}${this.#districts()}${this.#sites()}`;
  }

  #breaks(): TemplateResult | typeof nothing {
    const { draft, settings, catchment, following, colorScheme } = this.#view.required;
    if (draft === null || (settings.catchment.kind === 'none' && !following)) return nothing;
    const { language } = this.#texts;
    const basis = catchment?.kind === 'catchment' ? catchment.basis : 'network';
    const label = (limit: number): string => wayText(limit, draft.travel.unit, language);
    return html`<h3>${this.#texts.text('supply.map.legend.catchment', { mode: modeText(draft, basis, language) })}</h3>
      <ul>
        ${catchmentBands({ breaks: draft.breaks, label, scheme: colorScheme }).map(
          (band) => html`<li>${band.sign}<span>${this.#texts.text('supply.map.card.within', { way: band.label })}</span></li>`,
        )}
      </ul>`;
  }

  #scenario(): TemplateResult | typeof nothing {
    const { scenario, settings, draft } = this.#view.required;
    if (scenario === null || settings.mapShows === 'before') return nothing;
    const kinds = new Set(
      scenario.changes.flatMap((change) =>
        change.off === true || ('facilityKind' in change && change.facilityKind !== draft?.facilityKind)
          ? []
          : [SIGN_OF_CHANGE[change.kind]],
      ),
    );
    const signs = SCENARIO_SIGNS.filter((sign) => kinds.has(sign));
    if (signs.length === 0) return nothing;
    const title = (this.#texts.language === 'en' ? scenario.titleEn : undefined) ?? scenario.title;
    return html`<h3>${this.#texts.text('supply.map.legend.scenario', { title })}</h3>
      <ul>
        ${signs.map((sign) => this.#line(sign, this.#texts.text(`supply.map.legend.${sign}`)))}
      </ul>`;
  }

  #districts(): TemplateResult | typeof nothing {
    const { plan, settings } = this.#view.required;
    if (plan === null || settings.page !== 'bezirke') return nothing;
    const title = (this.#texts.language === 'en' ? plan.titleEn : undefined) ?? plan.title;
    return html`<h3>${this.#texts.text('supply.map.legend.districts', { title })}</h3>
      <ul>
        ${this.#line('district', this.#texts.text('supply.map.legend.districtBorder'))}
      </ul>`;
  }

  #sites(): TemplateResult | typeof nothing {
    const { siting, settings } = this.#view.required;
    if (siting?.kind !== 'siting' || settings.page !== 'standorte' || siting.chosen.length === 0) return nothing;
    return html`<h3>${this.#texts.text('supply.map.legend.sites')}</h3>
      <ul>
        ${this.#line('site', this.#texts.text('supply.map.legend.site'))}
      </ul>`;
  }

  #line(sign: MapSign, words: string): TemplateResult {
    return html`<li>${mapSign(sign)}<span>${words}</span></li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-supply-legend': AtlasSupplyLegend;
  }
}
