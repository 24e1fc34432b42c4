import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Download, Trash2, Upload } from 'lucide';
import '../../../texts/supply-topic.ts';
import { areaKey, type AreaKey, type DistrictPlan, type SupplyRecipe } from '../../../model/index.ts';
import { compareNames } from '../../../texts/index.ts';
import { checkLine } from '../../analysis-workspace/parts/check-line.ts';
import { choiceField } from '../../analysis-workspace/parts/choice-field.ts';
import { levelField } from '../../analysis-workspace/parts/level-field.ts';
import { partStyles } from '../../analysis-workspace/parts/parts.styles.ts';
import type { AtlasView, ShelvedItem } from '../../atlas-view.ts';
import { icon } from '../../icons/icon.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { distinctName } from '../parts/facility-name.ts';
import { withAreas, withoutAreas } from './district-assignment.ts';

const selectSlice = ({ supply, session, level, levelDescriptor, atlas, availability }: AtlasView) => ({
  draft: supply.draft,
  plans: supply.districtPlans,
  plan: supply.districtPlan,
  result: supply.districts?.kind === 'districts' ? supply.districts : null,
  facilities: supply.facilities,
  selection: session.selection,
  level,
  levelDescriptor,
  atlas,
  availability,
});

/** Which plan of districts is looked at, and who is responsible for the selected areas. */
@customElement('atlas-district-editor')
export class AtlasDistrictEditor extends LitElement {
  static override styles = [
    baseStyles,
    partStyles,
    css`
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
    `,
  ];

  /** Key of the facility the selected areas are given to. */
  @state() private facility = '';

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);

  override render() {
    const view = this.#view.value;
    if (view === null || view.draft === null) return nothing;
    const text = this.#texts;
    const plans = view.plans.filter(({ item }) => item.facilityKind === view.draft?.facilityKind);
    return html`<div class="assistant">
      <p class="hint">${text.text('supply.districts.intro')}</p>
      <section class="step">
        <h3>${text.text('supply.districts.step.plan')}</h3>
        ${plans.length === 0 ? html`<p>${text.text('supply.districts.none')}</p>` : this.#plans(plans, view.plan)}
        <div class="actions">
          <button @click=${() => this.#begin(view.draft!)}>${text.text('supply.districts.new')}</button>
          <button @click=${() => this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click()}>
            ${icon(Upload)}${text.text('supply.districts.import')}
          </button>
          <input type="file" hidden accept=".geojson,.json,.topojson" @change=${this.#import} />
        </div>
        <p class="hint">${text.text('supply.districts.import.hint')}</p>
      </section>
      ${view.plan === null ? nothing : this.#editing(view.plan, plans)}
    </div>`;
  }

  #plans(plans: readonly ShelvedItem<DistrictPlan>[], plan: DistrictPlan | null): TemplateResult {
    const text = this.#texts;
    const titleOf = (id: string): string => {
      const found = plans.find(({ item }) => item.id === id);
      if (found === undefined) return text.text('supply.districts.choose');
      const title = (text.language === 'en' ? found.item.titleEn : undefined) ?? found.item.title;
      return text.text(`supply.districts.origin.${found.origin}`, { title });
    };
    return choiceField(
      'plan',
      text.text('supply.districts.plan'),
      ['', ...plans.map(({ item }) => item.id)],
      plan?.id ?? '',
      titleOf,
      (id) => dispatchIntent(this, { type: 'supply/changed', settings: { districts: id === '' ? null : id } }),
    );
  }

  #editing(plan: DistrictPlan, plans: readonly ShelvedItem<DistrictPlan>[]): TemplateResult {
    const text = this.#texts;
    const origin = plans.find(({ item }) => item.id === plan.id)?.origin;
    return html`<section class="step">
        <h3>${text.text('supply.districts.step.edit')}</h3>
        <div class="field">
          <label for="title">${text.text('supply.districts.title')}</label>
          <input id="title" maxlength="80" .value=${plan.title} @change=${(event: Event) => this.#rename(plan, event)} />
        </div>
        ${this.#assignment(plan)}
      </section>
      <section class="step">
        <div class="actions">
          <button @click=${() => dispatchIntent(this, { type: 'districts/export', plan: plan.id })}>
            ${icon(Download)}${text.text('supply.districts.export')}
          </button>
          ${
            origin === 'own' || origin === 'changed'
              ? html`<button class="quiet" @click=${() => dispatchIntent(this, { type: 'districts/removed', plan: plan.id })}>
                  ${icon(Trash2)}${text.text(origin === 'own' ? 'supply.districts.remove' : 'supply.districts.reset')}
                </button>`
              : nothing
          }
        </div>
      </section>`;
  }

  #assignment(plan: DistrictPlan): TemplateResult {
    const text = this.#texts;
    const { facilities, selection, levelDescriptor, atlas, availability } = this.#view.required;
    if (facilities === null) return html`<p class="hint" role="status">${text.text('supply.result.waiting')}</p>`;
    if (atlas !== null && levelDescriptor?.id !== plan.level)
      return html`${checkLine('warning', text.text('supply.districts.otherLevel'))}
      ${levelField(text, atlas, levelDescriptor?.id ?? plan.level, null, availability, (level) => dispatchIntent(this, { type: 'level/chosen', level }))}`;
    const order = facilities.keys
      .map((key) => ({ key, name: distinctName(facilities, key) ?? key }))
      .toSorted((one, other) => compareNames(text.language)(one.name, other.name));
    const chosen = order.some(({ key }) => key === this.facility) ? this.facility : (order[0]?.key ?? '');
    return html`${choiceField(
        'facility',
        text.text('supply.districts.facility'),
        order.map(({ key }) => key),
        chosen,
        (key) => order.find((one) => one.key === key)?.name ?? key,
        (key) => (this.facility = key),
      )}
      <p class="hint">${text.text('supply.districts.selected', { count: selection.length })}</p>
      <div class="actions">
        <button
          class="primary"
          ?disabled=${selection.length === 0 || chosen === ''}
          @click=${() => this.#change(withAreas(plan, selection, chosen))}
        >
          ${text.text('supply.districts.assign')}
        </button>
        <button ?disabled=${selection.length === 0} @click=${() => this.#change(withoutAreas(plan, selection))}>
          ${text.text('supply.districts.release')}
        </button>
        <button
          ?disabled=${chosen === ''}
          @click=${() => dispatchIntent(this, { type: 'selection/set', keys: areasOf(plan, chosen), source: 'panel' })}
        >
          ${text.text('supply.districts.show')}
        </button>
        <button ?disabled=${this.#view.required.result === null} @click=${() => this.#fillWithNearest(plan)}>
          ${text.text('supply.districts.fill')}
        </button>
      </div>
      <p class="hint">${text.text('supply.districts.fill.hint')}</p>`;
  }

  #begin(draft: SupplyRecipe): void {
    const { plans } = this.#view.required;
    const taken = new Set(plans.map(({ item }) => item.id));
    let number = 1;
    while (taken.has(`bezirke-${number}`)) number++;
    const plan: DistrictPlan = {
      id: `bezirke-${number}`,
      title: this.#texts.text('supply.districts.newTitle', { number }),
      facilityKind: draft.facilityKind,
      level: draft.level,
      facilityOfArea: {},
    };
    this.#change(plan);
    dispatchIntent(this, { type: 'level/chosen', level: draft.level });
  }

  /** Areas without a district go to the facility that is nearest along the network. */
  #fillWithNearest(plan: DistrictPlan): void {
    const { result, level } = this.#view.required;
    if (result === null || level === null || result.nearestFacility.length !== level.keys.length) return;
    let filled = plan;
    level.keys.forEach((key, area) => {
      const nearest = result.keys[result.nearestFacility[area]!];
      if (nearest !== undefined && plan.facilityOfArea[areaKey(key)] === undefined) filled = withAreas(filled, [areaKey(key)], nearest);
    });
    if (filled !== plan) this.#change(filled);
  }

  #rename(plan: DistrictPlan, event: Event): void {
    const title = (event.currentTarget as HTMLInputElement).value.trim();
    if (title !== '') this.#change({ ...plan, title });
  }

  #change(plan: DistrictPlan): void {
    dispatchIntent(this, { type: 'districts/changed', plan });
  }

  readonly #import = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    input.value = '';
    if (file !== undefined) dispatchIntent(this, { type: 'districts/import', file });
  };
}

const areasOf = ({ facilityOfArea }: DistrictPlan, facility: string): readonly AreaKey[] =>
  (Object.entries(facilityOfArea) as [AreaKey, string][]).flatMap(([key, of]) => (of === facility ? [key] : []));

declare global {
  interface HTMLElementTagNameMap {
    'atlas-district-editor': AtlasDistrictEditor;
  }
}
