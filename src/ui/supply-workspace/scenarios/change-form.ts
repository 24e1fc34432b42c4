import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ScenarioChange } from '../../../model/index.ts';
import type { Place } from '../../../state/index.ts';
import { formatNumber } from '../../../texts/index.ts';
import { choiceField } from '../../analysis-workspace/parts/choice-field.ts';
import { numberField } from '../../analysis-workspace/parts/number-field.ts';
import { placesBefore, type ChangeContext } from './change-words.ts';
import { capacitiesOf } from '../parts/facility-capacities.ts';
import { lineForm } from './line-form.ts';
import { coordinateFields, placeButtons, type PlaceContext } from './place-field.ts';

/** Most places or dwellings of one change. */
const MOST = 100_000;
const MOST_PER_DWELLING = 2;

export interface FormContext extends ChangeContext, PlaceContext {
  /** Prefix of the ids of fields. */
  readonly id: string;
}

type Of<Kind extends ScenarioChange['kind']> = Extract<ScenarioChange, { kind: Kind }>;

/** The fields of a change; `update` gets the whole new one. Nothing for a closing: there is nothing to say about it. */
export function changeForm(
  change: ScenarioChange,
  context: FormContext,
  update: (change: ScenarioChange) => void,
): TemplateResult | typeof nothing {
  switch (change.kind) {
    case 'addFacility':
      return html`${nameField(change, context, update)} ${newPlaces(change, context, update)}
      ${place(change, context, (to) => update({ ...change, ...to }), change.id)}`;
    case 'moveFacility':
      return html`${place(change, context, (to) => update({ ...change, ...to }), change.facility)} ${distance(change, context)}`;
    case 'closeFacility':
      return nothing;
    case 'changePlaces':
      return changedPlaces(change, context, update);
    case 'housing':
      return html`${nameField(change, context, update)} ${housing(change, context, update)}
      ${place(change, context, (to) => update({ ...change, ...to }), change.id)}`;
    case 'way':
    case 'barrier':
      return html`${nameField(change, context, update)} ${lineForm(change, context, update)}`;
  }
}

function nameField<Change extends ScenarioChange & { readonly name: string }>(
  change: Change,
  { id, texts }: FormContext,
  update: (change: Change) => void,
): TemplateResult {
  return html`<div class="field">
    <label for="${id}-name">${texts.text('supply.scenarios.field.name')}</label>
    <input
      id="${id}-name"
      maxlength="80"
      .value=${live(change.name)}
      @change=${(event: Event) => {
        const input = event.currentTarget as HTMLInputElement;
        const name = input.value.trim();
        if (name === '') input.value = change.name;
        else update({ ...change, name });
      }}
    />
  </div>`;
}

function place({ x, y }: Place, context: FormContext, choose: (place: Place) => void, facility: string | null): TemplateResult {
  const { id, texts } = context;
  return html`<fieldset class="step">
    <legend>${texts.text('supply.scenarios.place')}</legend>
    ${placeButtons(context, facility === null ? null : { kind: 'moveFacility', facility }, choose)}
    ${coordinateFields(id, texts, { x, y }, choose)}
  </fieldset>`;
}

function distance({ facility, x, y }: Of<'moveFacility'>, { facilities, texts }: FormContext): TemplateResult | typeof nothing {
  const at = facilities?.keys.indexOf(facility) ?? -1;
  if (facilities === null || at < 0) return nothing;
  const meters = Math.round(Math.hypot(x - facilities.coordinates[2 * at]!, y - facilities.coordinates[2 * at + 1]!));
  return html`<p class="hint">${texts.text('supply.scenarios.place.moved', { meters })}</p>`;
}

/** Places per age group; an empty field = unknown, which is not 0. */
function newPlaces(change: Of<'addFacility'>, { id, texts, atlas }: FormContext, update: (change: ScenarioChange) => void): TemplateResult {
  return html`${capacitiesOf(atlas, change.facilityKind).map(({ ageGroup, title }) => {
    const places = change.places[ageGroup];
    return html`<div class="field">
      <label for="${id}-places-${ageGroup}">${texts.text('supply.scenarios.field.places', { group: title })}</label>
      <input
        id="${id}-places-${ageGroup}"
        type="number"
        min="0"
        max=${MOST}
        step="1"
        .value=${live(places === undefined ? '' : String(places))}
        @change=${(event: Event) => {
          const input = event.currentTarget as HTMLInputElement;
          const { [ageGroup]: _, ...others } = change.places;
          const wanted = Number(input.value);
          if (input.value.trim() === '') update({ ...change, places: others });
          else if (Number.isInteger(wanted) && wanted >= 0 && wanted <= MOST)
            update({ ...change, places: { ...others, [ageGroup]: wanted } });
          else input.value = places === undefined ? '' : String(places);
        }}
      />
    </div>`;
  })}`;
}

function changedPlaces(change: Of<'changePlaces'>, context: FormContext, update: (change: ScenarioChange) => void): TemplateResult {
  const { id, texts, atlas } = context;
  const capacities = capacitiesOf(atlas, change.facilityKind);
  const before = placesBefore(context, change.facility, change.ageGroup);
  const words = Number.isFinite(before)
    ? texts.text('supply.scenarios.places', { places: before })
    : texts.text('supply.scenarios.places.none');
  return html`${
    capacities.length < 2
      ? nothing
      : choiceField(
          `${id}-group`,
          texts.text('supply.scenarios.field.ageGroup'),
          capacities.map(({ ageGroup }) => ageGroup),
          change.ageGroup,
          (group) => capacities.find(({ ageGroup }) => ageGroup === group)?.title ?? group,
          (ageGroup) => update({ ...change, ageGroup }),
        )
  }
  ${numberField({
    id: `${id}-places`,
    label: texts.text('supply.scenarios.field.placesNow'),
    value: change.places,
    min: 0,
    max: MOST,
    hint: texts.text('supply.scenarios.field.placesBefore', { places: words }),
    change: (places) => update({ ...change, places }),
  })}`;
}

function housing(change: Of<'housing'>, { id, texts, recipe }: FormContext, update: (change: ScenarioChange) => void): TemplateResult {
  const { ages } = recipe.demand;
  const years = ages === null || ages.to === null ? null : ages.to - ages.from;
  const { language } = texts;
  return html`${numberField({
      id: `${id}-dwellings`,
      label: texts.text('supply.scenarios.field.dwellings'),
      value: change.dwellings,
      min: 0,
      max: MOST,
      change: (dwellings) => update({ ...change, dwellings }),
    })}
    ${numberField({
      id: `${id}-rate`,
      label: texts.text('supply.scenarios.field.perDwelling'),
      value: change.perDwellingAndYear,
      min: 0,
      max: MOST_PER_DWELLING,
      step: 0.001,
      hint: texts.text('supply.scenarios.field.perDwelling.hint'),
      change: (perDwellingAndYear) => update({ ...change, perDwellingAndYear }),
    })}
    <div class="field">
      <label for="${id}-rule">${texts.text('supply.scenarios.field.rule')}</label>
      <input
        id="${id}-rule"
        maxlength="200"
        .value=${live(change.rule)}
        @change=${(event: Event) => {
          const rule = (event.currentTarget as HTMLInputElement).value.trim();
          update({ ...change, rule: rule === '' ? texts.text('supply.scenarios.field.rule.own') : rule });
        }}
      />
    </div>
    <p class="hint">
      ${
        years === null
          ? texts.text('supply.scenarios.housing.noAges')
          : texts.text('supply.scenarios.housing.people', {
              people: formatNumber(change.dwellings * change.perDwellingAndYear * years, 1, language),
              dwellings: change.dwellings,
              rate: change.perDwellingAndYear,
              years,
            })
      }
    </p>`;
}
