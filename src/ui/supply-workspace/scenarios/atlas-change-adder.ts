import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../../../texts/supply-topic.ts';
import type { FacilitySet, Scenario, ScenarioChange, ScenarioChangeKind, SupplyRecipe } from '../../../model/index.ts';
import {
  changeKey,
  NEW_HOUSING,
  scenarioWithHousing,
  scenarioWithLine,
  scenarioWithMovedFacility,
  scenarioWithPlacedFacility,
  withAddedChange,
  withChangeAt,
  type ScenarioEdit,
} from '../../../state/index.ts';
import { compareNames, facilityKindTitle, newHousingWords } from '../../../texts/index.ts';
import { choiceField } from '../../analysis-workspace/parts/choice-field.ts';
import { partStyles } from '../../analysis-workspace/parts/parts.styles.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { distinctName } from '../parts/facility-name.ts';
import { capacitiesOf } from '../parts/facility-capacities.ts';
import { lineButtons } from './line-form.ts';
import { placeButtons, type PlaceContext } from './place-field.ts';
import { scenarioStyles } from './scenario.styles.ts';

const KINDS = [
  'addFacility',
  'moveFacility',
  'closeFacility',
  'changePlaces',
  'housing',
  'way',
  'barrier',
] as const satisfies readonly ScenarioChangeKind[];

const selectSlice = ({ supply, atlas, level, session, surface, selectedAreas }: AtlasView) => ({
  draft: supply.draft,
  scenario: supply.scenario,
  facilities: supply.facilities,
  atlas,
  level,
  view: session.view,
  tool: surface.tool,
  selectedAreas,
});

/** Adds a change to the chosen scenario: which kind, which facility, where. What is added opens for editing. */
@customElement('atlas-change-adder')
export class AtlasChangeAdder extends LitElement {
  static override styles = [baseStyles, partStyles, scenarioStyles];

  @state() private kind: ScenarioChangeKind = 'addFacility';
  @state() private facility = '';

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);

  override render() {
    const view = this.#view.value;
    if (view === null || view.draft === null || view.scenario === null || view.level === null) return nothing;
    const { draft, scenario, facilities, level } = view;
    const text = this.#texts;
    const hasPlaces = capacitiesOf(view.atlas, draft.facilityKind).length > 0;
    const kinds = KINDS.filter((kind) => kind !== 'changePlaces' || hasPlaces);
    const context = { host: this, texts: text, level, view: view.view, selectedAreas: view.selectedAreas, tool: view.tool };
    return html`<section class="step">
      <h3>${text.text('supply.scenarios.add')}</h3>
      ${choiceField(
        'kind',
        text.text('supply.scenarios.add.kind'),
        kinds,
        this.kind,
        (kind) => text.text(`supply.scenarios.add.${kind}`, { kind: facilityKindTitle(view.atlas, draft.facilityKind, text.language) }),
        (kind) => {
          this.kind = kind;
          if (view.tool !== null) dispatchIntent(this, { type: 'tool/chosen', tool: null });
        },
      )}
      ${this.#fields(context, draft, scenario, facilities)}
    </section>`;
  }

  #fields(context: PlaceContext, draft: SupplyRecipe, scenario: Scenario, facilities: FacilitySet | null): TemplateResult {
    const text = this.#texts;
    switch (this.kind) {
      case 'addFacility':
        return this.#where(
          placeButtons(context, { kind: 'addFacility' }, (place) =>
            this.#edited(
              scenarioWithPlacedFacility(scenario, place, {
                facilityKind: draft.facilityKind,
                facilityKeys: facilities?.keys ?? [],
                name: (number) =>
                  text.text('supply.map.new.facility', {
                    kind: facilityKindTitle(this.#view.required.atlas, draft.facilityKind, text.language),
                    number,
                  }),
              }),
            ),
          ),
        );
      case 'housing':
        return this.#where(
          placeButtons(context, { kind: 'addHousing' }, (place) =>
            this.#edited(scenarioWithHousing(scenario, place, newHousingWords(NEW_HOUSING.perDwellingAndYear, text.language))),
          ),
        );
      case 'way':
      case 'barrier': {
        const kind = this.kind;
        return html`<p class="hint">${text.text(`supply.scenarios.line.${kind}.hint`)}</p>
          ${lineButtons(context, { kind: kind === 'way' ? 'drawWay' : 'drawBarrier' }, (points) =>
            this.#edited(scenarioWithLine(scenario, kind, points, (number) => text.text(`supply.map.new.${kind}`, { number }))),
          )}`;
      }
      default:
        return this.#existing(context, draft, scenario, facilities);
    }
  }

  #where(buttons: TemplateResult): TemplateResult {
    return html`<fieldset class="step">
      <legend>${this.#texts.text('supply.scenarios.place.where')}</legend>
      ${buttons}
    </fieldset>`;
  }

  /** Changes of a facility that is there: those the scenario closes are left out. */
  #existing(context: PlaceContext, draft: SupplyRecipe, scenario: Scenario, facilities: FacilitySet | null): TemplateResult {
    const text = this.#texts;
    const byName = compareNames(text.language);
    const closed = new Set(scenario.changes.flatMap((change) => (change.kind === 'closeFacility' ? [change.facility] : [])));
    const open = (facilities?.keys ?? [])
      .map((key) => ({ key, name: (facilities === null ? undefined : distinctName(facilities, key)) ?? key }))
      .filter(({ key }) => !closed.has(key))
      .toSorted((one, other) => byName(one.name, other.name));
    const chosen = open.find(({ key }) => key === this.facility) ?? open[0];
    if (chosen === undefined) return html`<p class="hint">${text.text('supply.scenarios.add.noFacilities')}</p>`;
    const facility = { facilityKind: draft.facilityKind, facility: chosen.key };
    return html`${choiceField(
      'facility',
      text.text('supply.scenarios.add.facility'),
      open.map(({ key }) => key),
      chosen.key,
      (key) => open.find((one) => one.key === key)?.name ?? key,
      (key) => (this.facility = key),
    )}
    ${
      this.kind === 'closeFacility'
        ? html`<button class="primary" @click=${() => this.#add(scenario, { kind: 'closeFacility', ...facility })}>
            ${text.text('supply.scenarios.add.close')}
          </button>`
        : this.kind === 'changePlaces'
          ? html`<button class="primary" @click=${() => this.#changePlaces(scenario, draft, facility)}>
              ${text.text('supply.scenarios.add.places')}
            </button>`
          : this.#where(
              placeButtons(context, { kind: 'moveFacility', facility: chosen.key }, (place) =>
                this.#edited(scenarioWithMovedFacility(scenario, draft.facilityKind, chosen.key, place)),
              ),
            )
    }`;
  }

  #changePlaces(
    scenario: Scenario,
    draft: SupplyRecipe,
    facility: Pick<Extract<ScenarioChange, { kind: 'changePlaces' }>, 'facility' | 'facilityKind'>,
  ): void {
    const { atlas, facilities } = this.#view.required;
    const ageGroup = draft.ageGroup ?? capacitiesOf(atlas, draft.facilityKind)[0]?.ageGroup;
    if (ageGroup === undefined) return;
    const at = facilities?.keys.indexOf(facility.facility) ?? -1;
    const now = facilities?.capacities.find((capacity) => capacity.ageGroup === ageGroup)?.values[at] ?? Number.NaN;
    this.#add(scenario, { kind: 'changePlaces', ...facility, ageGroup, places: Number.isFinite(now) ? now : 0 });
  }

  /** One change of a kind per facility (and age group): a second one takes the place of the first. */
  #add(scenario: Scenario, change: ScenarioChange): void {
    const at = scenario.changes.findIndex(
      (one) =>
        one.kind === change.kind &&
        changeKey(one) === changeKey(change) &&
        (one.kind !== 'changePlaces' || change.kind !== 'changePlaces' || one.ageGroup === change.ageGroup),
    );
    this.#edited({
      scenario: at < 0 ? withAddedChange(scenario, change) : withChangeAt(scenario, at, change),
      change: changeKey(change),
    });
  }

  #edited({ scenario, change }: ScenarioEdit): void {
    dispatchIntent(this, { type: 'scenario/changed', scenario });
    dispatchIntent(this, { type: 'change/edited', change });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-change-adder': AtlasChangeAdder;
  }
}
