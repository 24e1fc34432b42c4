import { html, nothing, type TemplateResult } from 'lit';
import { TRAVEL_MODES, type TravelMode } from '../../../model/index.ts';
import { DIN_DETOUR_FACTOR, SUPPLY_SPEEDS, type SupplySpeedName } from '../../../state/index.ts';
import { checkLine } from '../../analysis-workspace/parts/check-line.ts';
import { unitLabel } from '../../../texts/index.ts';
import { choiceField } from '../../analysis-workspace/parts/choice-field.ts';
import { limitsOf, limitsText } from '../../analysis-workspace/parts/limits.ts';
import { numberField } from '../../analysis-workspace/parts/number-field.ts';
import type { TextsController } from '../../texts-controller.ts';
import type { StepInput } from './facility-step.ts';
import { withBreaks, withMode, withUnit } from './recipe-edits.ts';

const PRESETS = {
  meters: [
    [200, 400, 600, 800],
    [300, 600, 900],
    [250, 500, 750, 1000],
    [500, 1000, 1500, 2000],
    [1000, 2000, 3500, 5000],
  ],
  minutes: [
    [3, 6, 9],
    [5, 10, 15],
    [10, 20, 30],
  ],
} as const;
const OWN = '';

/** How people get there: mode, unit, speed or detour with its source, and the steps that are looked at. */
export function travelStep(texts: TextsController, { atlas, draft, hasNetwork, change }: StepInput): TemplateResult {
  const { travel, breaks } = draft;
  const unitName = unitLabel(travel.unit, texts.language);
  const presets = PRESETS[travel.unit].map((preset) => limitsText(preset, texts.language));
  const shown = limitsText(breaks, texts.language);
  return html`<section class="step">
    <h3>${texts.text('supply.offer.step.travel')}</h3>
    ${choiceField(
      'mode',
      texts.text('supply.offer.travel.mode'),
      TRAVEL_MODES,
      travel.mode,
      (mode) => texts.text(`supply.offer.travel.mode.${mode}`),
      (mode) => change(withMode(draft, mode, assumptionFor(texts, mode))),
    )}
    ${
      travel.mode === 'straightLine'
        ? checkLine('warning', texts.text('supply.offer.travel.straightLine'))
        : hasNetwork || atlas.atlas.network !== undefined
          ? nothing
          : checkLine('warning', texts.text('supply.offer.travel.noNetwork'))
    }
    <div class="field">
      <span id="unit-label">${texts.text('supply.offer.travel.unit')}</span>
      <div class="segments" role="group" aria-labelledby="unit-label">
        ${(['meters', 'minutes'] as const).map(
          (unit) =>
            html`<button aria-pressed=${travel.unit === unit} @click=${() => change(withUnit(draft, unit))}>
              ${texts.text(`supply.offer.travel.unit.${unit}`)}
            </button>`,
        )}
      </div>
    </div>
    ${travel.mode === 'straightLine' || !hasNetwork ? detour(texts, draft, change) : nothing}
    ${travel.unit === 'minutes' ? speed(texts, draft, change) : nothing}
    <div class="field">
      <label for="breaks">${texts.text('supply.offer.travel.breaks', { unit: unitName })}</label>
      <input
        id="breaks"
        aria-describedby="breaks-hint"
        .value=${shown}
        @change=${(event: Event) => {
          const field = event.currentTarget as HTMLInputElement;
          const read = limitsOf(field.value, texts.language);
          if (read !== null && read.some((limit) => limit > 0)) change(withBreaks(draft, read));
          field.value = shown;
        }}
      />
      <p class="hint" id="breaks-hint">${texts.text('supply.offer.travel.breaks.hint')}</p>
    </div>
    ${choiceField(
      'presets',
      texts.text('supply.offer.travel.breaks.presets'),
      [OWN, ...presets],
      presets.includes(shown) ? shown : OWN,
      (preset) => (preset === OWN ? '–' : preset),
      (preset) => {
        const read = limitsOf(preset, texts.language);
        if (preset !== OWN && read !== null) change(withBreaks(draft, read));
      },
    )}
  </section>`;
}

function assumptionFor(texts: TextsController, mode: TravelMode): { speedKmh: number; detourFactor: number; source: string } {
  const name: SupplySpeedName = mode === 'bike' ? 'bikeGeneral' : 'footGeneral';
  const speedKmh = SUPPLY_SPEEDS.find((one) => one.name === name)?.speedKmh ?? 5;
  return mode === 'straightLine'
    ? { speedKmh, detourFactor: DIN_DETOUR_FACTOR, source: texts.text('supply.offer.travel.detour.source') }
    : { speedKmh, detourFactor: 1, source: texts.text(`supply.offer.travel.speed.${name}`) };
}

const detour = (texts: TextsController, draft: StepInput['draft'], change: StepInput['change']): TemplateResult =>
  html`${numberField({
    id: 'detour',
    label: texts.text('supply.offer.travel.detour'),
    value: draft.travel.detourFactor,
    min: 1,
    max: 5,
    step: 0.01,
    hint: texts.text('supply.offer.travel.detour.hint'),
    change: (detourFactor) => change({ ...draft, travel: { ...draft.travel, detourFactor } }),
  })}
  ${sourceField(texts, draft, change)}`;

/** Published speeds, or one's own with its source. */
function speed(texts: TextsController, draft: StepInput['draft'], change: StepInput['change']): TemplateResult {
  const { travel } = draft;
  const named = SUPPLY_SPEEDS.filter(({ mode }) => mode === (travel.mode === 'bike' ? 'bike' : 'foot'));
  const sourceOf = (name: SupplySpeedName): string => texts.text(`supply.offer.travel.speed.${name}`);
  const chosen = named.find(({ name, speedKmh }) => speedKmh === travel.speedKmh && travel.source === sourceOf(name));
  return html`${choiceField(
    'speed-source',
    texts.text('supply.offer.travel.speed'),
    [OWN, ...named.map(({ name }) => name)],
    chosen?.name ?? OWN,
    (name) => (name === OWN ? texts.text('supply.offer.travel.speed.own') : sourceOf(name)),
    (wanted) => {
      const found = named.find(({ name }) => name === wanted);
      const source = found === undefined ? texts.text('supply.offer.standard.own.source') : sourceOf(found.name);
      change({ ...draft, travel: { ...travel, speedKmh: found?.speedKmh ?? travel.speedKmh, source } });
    },
  )}
  ${
    chosen === undefined
      ? html`${numberField({
          id: 'speed',
          label: texts.text('supply.offer.travel.speed.kmh'),
          value: travel.speedKmh,
          min: 0.5,
          max: 60,
          step: 0.1,
          change: (speedKmh) => change({ ...draft, travel: { ...travel, speedKmh } }),
        })}
        ${travel.mode === 'straightLine' ? nothing : sourceField(texts, draft, change)}`
      : nothing
  }`;
}

const sourceField = (texts: TextsController, draft: StepInput['draft'], change: StepInput['change']): TemplateResult =>
  html`<div class="field">
    <label for="travel-source">${texts.text('supply.offer.travel.source')}</label>
    <input
      id="travel-source"
      maxlength="200"
      .value=${draft.travel.source}
      @change=${(event: Event) =>
        change({ ...draft, travel: { ...draft.travel, source: (event.currentTarget as HTMLInputElement).value.trim() } })}
    />
  </div>`;
