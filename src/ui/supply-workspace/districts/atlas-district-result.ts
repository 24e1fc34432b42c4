import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../../../texts/supply-topic.ts';
import type { DistrictResult } from '../../../analysis/protocol.ts';
import type { AreaKey, DistrictPlan, FacilitySet, SupplyRecipe } from '../../../model/index.ts';
import { compareNames, describeFinding, formatNumber, wayText } from '../../../texts/index.ts';
import { checkLine } from '../../analysis-workspace/parts/check-line.ts';
import { partStyles } from '../../analysis-workspace/parts/parts.styles.ts';
import { refusalText } from '../../analysis-workspace/parts/refusal-text.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { distinctName } from '../parts/facility-name.ts';

const selectSlice = ({ supply, atlas }: AtlasView) => ({
  result: supply.districts,
  plan: supply.districtPlan,
  draft: supply.draft,
  facilities: supply.facilities,
  atlas,
});

/** Facilities of one name are told apart by their addresses, in the table and in what is said of them. */
const withDistinctNames = (result: DistrictResult, facilities: FacilitySet): DistrictResult => ({
  ...result,
  names: result.names.map((name, facility) => distinctName(facilities, result.keys[facility] ?? '') ?? name),
});

type Column = 'name' | 'persons' | 'places' | 'load' | 'meanWay' | 'longestWay' | 'beyondStandard' | 'nearerElsewhere';
const COLUMNS: readonly Column[] = ['name', 'persons', 'places', 'load', 'meanWay', 'longestWay', 'beyondStandard', 'nearerElsewhere'];
const FULL = 100;
const MOST_NAMED = 4;

/** Districts against the ways people really have: load, longest way, who would be nearer elsewhere. */
@customElement('atlas-district-result')
export class AtlasDistrictResult extends LitElement {
  static override styles = [
    baseStyles,
    partStyles,
    css`
      thead button {
        min-height: var(--target-size);
        padding: 0 var(--space-1);
        font: inherit;
      }

      tbody button {
        min-height: var(--target-size);
        padding: 0;
        text-align: left;
      }
    `,
  ];

  @state() private sortedBy: Column = 'name';

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);

  override render() {
    const view = this.#view.value;
    if (view === null || view.draft === null) return nothing;
    const text = this.#texts;
    const { plan, draft, facilities } = view;
    const result = view.result?.kind === 'districts' && facilities !== null ? withDistinctNames(view.result, facilities) : view.result;
    if (plan === null) return html`<p class="hint">${text.text('supply.districts.choosePlan')}</p>`;
    if (result === null) return html`<p class="hint" role="status">${text.text('supply.result.waiting')}</p>`;
    if (result.kind === 'refused') return refusalText(text, view.atlas, result);
    return html`<div class="result">
      <section>
        <h3>${(text.language === 'en' ? plan.titleEn : undefined) ?? plan.title}</h3>
        <p>${this.#sentence(result, draft)}</p>
        ${this.#warnings(result)}
      </section>
      ${this.#table(result, plan, draft)}
      <p class="hint">${text.text('supply.districts.hint')}</p>
    </div>`;
  }

  #people(count: number): string {
    return Number.isFinite(count) ? formatNumber(Math.round(count), 0, this.#texts.language) : '–';
  }

  #sentence({ persons, nearerElsewhere, beyondStandard, longestWay }: DistrictResult, { standard, travel }: SupplyRecipe): string {
    const { language } = this.#texts;
    const sum = (values: Float64Array): number => values.reduce((total, value) => total + (Number.isFinite(value) ? value : 0), 0);
    const longest = longestWay.reduce((most, way) => (way > most ? way : most), 0);
    return this.#texts.text('supply.districts.sentence', {
      persons: this.#people(sum(persons)),
      nearer: this.#people(sum(nearerElsewhere)),
      beyond: this.#people(sum(beyondStandard)),
      limit: wayText(standard.limit, travel.unit, language),
      longest: wayText(longest, travel.unit, language),
    });
  }

  #warnings({ unassignedAreas, unassignedPersons, orphanAreas, names, parts, load, findings }: DistrictResult): TemplateResult {
    const text = this.#texts;
    const split = names.filter((_, facility) => (parts[facility] ?? 0) > 1);
    const full = names.filter((_, facility) => (load[facility] ?? 0) > FULL);
    return html`${
      unassignedAreas === 0
        ? nothing
        : checkLine(
            'warning',
            text.text('supply.districts.unassigned', { count: unassignedAreas, people: this.#people(unassignedPersons) }),
          )
    }
    ${orphanAreas === 0 ? nothing : checkLine('bad', text.text('supply.districts.orphans', { count: orphanAreas }))}
    ${full.length === 0 ? nothing : checkLine('warning', text.text('supply.districts.overfull', { count: full.length, names: this.#some(full) }))}
    ${split.length === 0 ? nothing : checkLine('warning', text.text('supply.districts.split', { count: split.length, names: this.#some(split) }))}
    ${findings
      .filter(({ severity }) => severity !== 'info')
      .map((found) => checkLine('warning', describeFinding(found, text.language).message))}`;
  }

  /** The first few names, and how many more there are. */
  #some(names: readonly string[]): string {
    const more = names.length - MOST_NAMED;
    const named = names.slice(0, MOST_NAMED).join(', ');
    return more > 0 ? this.#texts.text('supply.districts.andMore', { names: named, count: more }) : named;
  }

  #table(result: DistrictResult, plan: DistrictPlan, draft: SupplyRecipe): TemplateResult {
    const text = this.#texts;
    const order = [...result.keys.keys()].toSorted((one, other) => this.#compare(result, one, other));
    return html`<section>
      <h3>${text.text('supply.districts.table')}</h3>
      <div class="scroll" tabindex="0" role="region" aria-label=${text.text('supply.districts.table')}>
        <table>
          <thead>
            <tr>
              ${COLUMNS.map(
                (column) =>
                  html`<th scope="col" aria-sort=${column === this.sortedBy ? (column === 'name' ? 'ascending' : 'descending') : nothing}>
                    <button class="quiet" @click=${() => (this.sortedBy = column)}>
                      ${text.text(`supply.districts.column.${column}`)}
                    </button>
                  </th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${order.map((facility) => this.#row(result, plan, draft, facility))}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  #row(result: DistrictResult, plan: DistrictPlan, { travel }: SupplyRecipe, facility: number): TemplateResult {
    const { language } = this.#texts;
    const key = result.keys[facility] ?? '';
    const places = result.places[facility] ?? Number.NaN;
    const load = result.load[facility] ?? Number.NaN;
    return html`<tr>
      <th scope="row">
        <button class="quiet" @click=${() => this.#show(plan, key)}>${result.names[facility]}</button>
      </th>
      <td>${this.#people(result.persons[facility] ?? Number.NaN)}</td>
      <td>${Number.isFinite(places) ? this.#people(places) : this.#texts.text('supply.districts.unknown')}</td>
      <td>${Number.isFinite(load) ? formatNumber(load, 0, language) : '–'}</td>
      <td>${wayText(result.meanWay[facility] ?? Number.NaN, travel.unit, language)}</td>
      <td>${wayText(result.longestWay[facility] ?? Number.NaN, travel.unit, language)}</td>
      <td>${this.#people(result.beyondStandard[facility] ?? Number.NaN)}</td>
      <td>${this.#people(result.nearerElsewhere[facility] ?? Number.NaN)}</td>
    </tr>`;
  }

  /** Names upwards, numbers downwards, what is not known last. */
  #compare({ names, ...columns }: DistrictResult, one: number, other: number): number {
    if (this.sortedBy === 'name') return compareNames(this.#texts.language)(names[one] ?? '', names[other] ?? '');
    const values = columns[this.sortedBy];
    const ofOne = values[one] ?? Number.NaN;
    const ofOther = values[other] ?? Number.NaN;
    if (Number.isNaN(ofOne) || Number.isNaN(ofOther)) return Number(Number.isNaN(ofOne)) - Number(Number.isNaN(ofOther));
    return ofOther - ofOne;
  }

  /** The district on the map: its areas selected, its facility's catchment drawn. */
  #show(plan: DistrictPlan, facility: string): void {
    const keys = (Object.entries(plan.facilityOfArea) as [AreaKey, string][]).flatMap(([key, of]) => (of === facility ? [key] : []));
    dispatchIntent(this, { type: 'level/chosen', level: plan.level });
    dispatchIntent(this, { type: 'selection/set', keys, source: 'panel' });
    dispatchIntent(this, { type: 'supply/changed', settings: { catchment: { kind: 'facility', facility } } });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-district-result': AtlasDistrictResult;
  }
}
