import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Plus } from 'lucide';
import '../../../texts/supply-topic.ts';
import type { SitingResult } from '../../../analysis/protocol.ts';
import type { SupplyRecipe } from '../../../model/index.ts';
import { newScenario, scenarioWithPlacedFacility } from '../../../state/index.ts';
import { describeFinding, facilityKindTitle, formatNumber, formatSigned, wayText } from '../../../texts/index.ts';
import { checkLine, type CheckGrade } from '../../analysis-workspace/parts/check-line.ts';
import { partStyles } from '../../analysis-workspace/parts/parts.styles.ts';
import { refusalText } from '../../analysis-workspace/parts/refusal-text.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { icon } from '../../icons/icon.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';

const selectSlice = ({ supply, atlas }: AtlasView) => ({
  siting: supply.siting,
  draft: supply.draft,
  scenario: supply.scenario,
  scenarios: supply.scenarios,
  facilities: supply.facilities,
  placesPerSite: supply.settings.siting.placesPerSite,
  atlas,
});

const GRADES: Readonly<Record<SitingResult['proof'], CheckGrade>> = { optimal: 'good', gap: 'warning', heuristic: 'warning' };

/** Where new facilities would help most, what they would bring, and how sure that is. */
@customElement('atlas-site-result')
export class AtlasSiteResult extends LitElement {
  static override styles = [
    baseStyles,
    partStyles,
    css`
      ol {
        display: grid;
        gap: var(--space-1);
      }

      ol li {
        display: grid;
        grid-template-columns: 2rem 1fr auto;
        gap: var(--space-2);
        align-items: baseline;
        padding: var(--space-1) 0;
        border-bottom: var(--border-width) solid var(--color-border);
      }

      .number {
        color: var(--color-accent);
        font-weight: 700;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);

  override render() {
    const view = this.#view.value;
    if (view === null || view.draft === null) return nothing;
    const text = this.#texts;
    const { siting, draft } = view;
    if (siting === null) return html`<p class="hint" role="status">${text.text('supply.result.waiting')}</p>`;
    if (siting.kind === 'refused') return refusalText(text, view.atlas, siting);
    if (siting.chosen.length === 0) return html`<p>${text.text('supply.sites.none')}</p>`;
    return html`<div class="result">
      <section>
        <h3>${text.text(`supply.sites.problem.${siting.problem}`)}</h3>
        <p>${this.#sentence(siting, draft)}</p>
        ${checkLine(GRADES[siting.proof], this.#proof(siting, draft))}
      </section>
      ${this.#sites(siting)} ${siting.problem === 'unmet' ? nothing : this.#comparison(siting, draft)}
      <section>
        <button class="primary" @click=${() => this.#takeOver(siting, draft)}>${icon(Plus)}${text.text('supply.sites.toScenario')}</button>
        <p class="hint">${text.text('supply.sites.toScenario.hint')}</p>
      </section>
      <details>
        <summary>${text.text('analysis.specialists')}</summary>
        <p class="hint">${text.text(`supply.sites.specialists.${siting.problem}`)}</p>
        <p class="hint">${text.text('supply.sites.candidates', { count: siting.candidates })}</p>
        ${siting.findings.map((found) => html`<p class="hint">${describeFinding(found, text.language).message}</p>`)}
      </details>
    </div>`;
  }

  #people(count: number): string {
    return formatNumber(Math.round(count), 0, this.#texts.language);
  }

  #sentence({ problem, chosen, before, after, personsGained }: SitingResult, { standard, travel }: SupplyRecipe): string {
    const { language } = this.#texts;
    const way = (value: number): string => wayText(value, travel.unit, language);
    return this.#texts.text(`supply.sites.sentence.${problem}`, {
      count: chosen.length,
      limit: way(standard.limit),
      before: this.#people(before.withinStandard),
      after: this.#people(after.withinStandard),
      wayBefore: way(before.meanWay),
      wayAfter: way(after.meanWay),
      gained: this.#people(personsGained[0] ?? 0),
    });
  }

  #proof({ proof, objective, bound }: SitingResult, { travel }: SupplyRecipe): string {
    const { language } = this.#texts;
    const gap = Math.abs(objective - bound) / Math.max(Math.abs(bound), Number.EPSILON);
    return this.#texts.text(`supply.sites.proof.${proof}`, {
      percent: Number.isFinite(gap) ? formatNumber(gap * 100, 1, language) : '–',
      unit: travel.unit,
    });
  }

  #sites({ problem, names, personsGained }: SitingResult): TemplateResult {
    const text = this.#texts;
    return html`<section>
      <h3>${text.text('supply.sites.list')}</h3>
      <ol aria-label=${text.text('supply.sites.list')}>
        ${names.map(
          (name, position) =>
            html`<li>
              <span class="number">${position + 1}</span>
              <span>${name}</span>
              <span
                >${text.text(problem === 'unmet' ? 'supply.sites.beyond' : 'supply.sites.gained', { people: this.#people(personsGained[position] ?? Number.NaN), count: Math.round(personsGained[position] ?? 0) })}</span
              >
            </li>`,
        )}
      </ol>
    </section>`;
  }

  #comparison({ problem, before, after }: SitingResult, { standard, travel }: SupplyRecipe): TemplateResult {
    const text = this.#texts;
    const { language } = text;
    const row = (label: string, from: string, to: string, difference: string): TemplateResult =>
      html`<tr>
        <th scope="row">${label}</th>
        <td>${from}</td>
        <td>${to}</td>
        <td>${difference}</td>
      </tr>`;
    const way = (value: number): string => wayText(value, travel.unit, language);
    const people = (key: 'withinStandard' | 'unreachable'): readonly [string, string, string] => [
      this.#people(before[key]),
      this.#people(after[key]),
      formatSigned(Math.round(after[key] - before[key]), 0, language),
    ];
    const decimals = travel.unit === 'meters' ? 0 : 1;
    const ways = (key: 'meanWay' | 'medianWay'): readonly [string, string, string] => [
      way(before[key]),
      way(after[key]),
      Number.isFinite(after[key] - before[key]) ? formatSigned(after[key] - before[key], decimals, language) : '–',
    ];
    return html`<section>
      <h3>${text.text('supply.sites.effect')}</h3>
      <div class="scroll" tabindex="0" role="region" aria-label=${text.text('supply.sites.effect')}>
        <table>
          <thead>
            <tr>
              <td></td>
              <th scope="col">${text.text('supply.sites.before')}</th>
              <th scope="col">${text.text('supply.sites.after')}</th>
              <th scope="col">${text.text('supply.sites.difference')}</th>
            </tr>
          </thead>
          <tbody>
            ${row(text.text('supply.sites.within', { limit: way(standard.limit) }), ...people('withinStandard'))}
            ${row(text.text(problem === 'capacitated' ? 'supply.sites.withoutPlace' : 'supply.sites.unreachable'), ...people('unreachable'))}
            ${row(text.text('supply.sites.meanWay'), ...ways('meanWay'))} ${row(text.text('supply.sites.medianWay'), ...ways('medianWay'))}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  /** The proposed sites become new facilities of the chosen scenario, or of a new one. */
  #takeOver({ names, coordinates, problem }: SitingResult, draft: SupplyRecipe): void {
    const { scenario, scenarios, facilities, placesPerSite, atlas } = this.#view.required;
    const text = this.#texts;
    const kind = facilityKindTitle(atlas, draft.facilityKind, text.language);
    const base = scenario ?? newScenario(text.text('supply.sites.scenarioTitle', { kind }), new Set(scenarios.map(({ item }) => item.id)));
    const changed = names.reduce(
      (edited, area, site) =>
        scenarioWithPlacedFacility(
          edited,
          { x: coordinates[2 * site]!, y: coordinates[2 * site + 1]! },
          {
            facilityKind: draft.facilityKind,
            facilityKeys: facilities?.keys ?? [],
            name: () => text.text('supply.sites.facilityName', { kind, area }),
            places: draft.ageGroup === null || problem !== 'capacitated' ? {} : { [draft.ageGroup]: placesPerSite },
          },
        ).scenario,
      base,
    );
    dispatchIntent(this, { type: 'scenario/changed', scenario: changed });
    dispatchIntent(this, { type: 'supply/changed', settings: { page: 'szenarien' } });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-site-result': AtlasSiteResult;
  }
}
