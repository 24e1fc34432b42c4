import { html, nothing, type TemplateResult } from 'lit';
import {
  recipeIndicator,
  type AtlasPackage,
  type IndicatorId,
  type Scenario,
  type SupplyOutputName,
  type SupplyRecipe,
} from '../../../model/index.ts';
import type { MapTool, SupplySettings } from '../../../state/index.ts';
import { choiceField } from '../../analysis-workspace/parts/choice-field.ts';
import type { ShelvedItem } from '../../atlas-view.ts';
import type { TextsController } from '../../texts-controller.ts';

export interface MapStepInput {
  readonly atlas: AtlasPackage;
  readonly draft: SupplyRecipe;
  readonly settings: SupplySettings;
  readonly scenarios: readonly ShelvedItem<Scenario>[];
  /** The one chosen last, also while things are looked at without it. */
  readonly remembered: string | null;
  readonly shown: IndicatorId | null;
  readonly tool: MapTool | null;
  /** Name of the facility whose catchment is shown. */
  readonly facilityName: (key: string) => string;
  readonly showOutput: (indicator: IndicatorId) => void;
  readonly change: (settings: Partial<SupplySettings>) => void;
  readonly useTool: (tool: MapTool | null) => void;
  /** Leaves the isochrone at the middle of the map. */
  readonly useMiddle: () => void;
}

type PlainOutput = Exclude<SupplyOutputName, `${string}-differenz`>;
const PLAIN: readonly PlainOutput[] = ['erreicht', 'weg', 'zugang', 'quote', 'fehlend', 'bedarf'];
const OTHER = '';
const NO_SCENARIO = '';

/** What the map shows: which number, with which scenario, and whose catchment. */
export function mapStep(texts: TextsController, input: MapStepInput): TemplateResult {
  const { atlas, draft, shown, showOutput } = input;
  const outputs = PLAIN.filter((name) => exists(atlas, recipeIndicator(draft.id, name)));
  const current = shownOutput(draft, shown);
  return html`<section class="step">
    <h3>${texts.text('supply.offer.map.title')}</h3>
    ${choiceField(
      'output',
      texts.text('supply.offer.output'),
      current === null ? [OTHER, ...outputs] : outputs,
      current?.name ?? OTHER,
      (name) =>
        name === OTHER
          ? texts.text('supply.offer.output.other')
          : texts.text(
              name === 'zugang' && draft.ageGroup === null ? 'supply.offer.output.zugang.facilities' : `supply.offer.output.${name}`,
            ),
      (name) => {
        if (name === OTHER) return;
        const difference = recipeIndicator(draft.id, `${name}-differenz` as SupplyOutputName);
        showOutput(current?.isDifference === true && exists(atlas, difference) ? difference : recipeIndicator(draft.id, name));
      },
    )}
    ${scenarioChoice(texts, input, current)} ${catchmentButtons(texts, input)}
  </section>`;
}

interface ShownOutput {
  readonly name: PlainOutput;
  readonly isDifference: boolean;
}

function shownOutput(draft: SupplyRecipe, shown: IndicatorId | null): ShownOutput | null {
  for (const name of PLAIN) {
    if (shown === recipeIndicator(draft.id, name)) return { name, isDifference: false };
    if (shown === recipeIndicator(draft.id, `${name}-differenz` as SupplyOutputName)) return { name, isDifference: true };
  }
  return null;
}

const exists = ({ atlas }: AtlasPackage, indicator: IndicatorId): boolean => (atlas.indicators ?? []).some(({ id }) => id === indicator);

/** The scenario, and as things were, as they come, or what lies between. */
function scenarioChoice(texts: TextsController, input: MapStepInput, current: ShownOutput | null): TemplateResult | typeof nothing {
  const { atlas, draft, settings, scenarios, remembered, showOutput, change } = input;
  if (scenarios.length === 0) return nothing;
  const ids = scenarios.map(({ item }) => item.id);
  const scenario = settings.scenario ?? (remembered !== null && ids.includes(remembered) ? remembered : null);
  const titleOf = (id: string): string => {
    const item = scenarios.find((one) => one.item.id === id)?.item;
    return (texts.language === 'en' ? item?.titleEn : undefined) ?? item?.title ?? id;
  };
  const name = current?.name ?? 'erreicht';
  const plain = recipeIndicator(draft.id, name);
  const ownDifference = recipeIndicator(draft.id, `${name}-differenz` as SupplyOutputName);
  const difference = exists(atlas, ownDifference) ? ownDifference : recipeIndicator(draft.id, 'erreicht-differenz');
  const isDifference = current?.isDifference === true && settings.scenario !== null;
  const buttons = [
    { key: 'before', pressed: settings.scenario === null, press: () => leave() },
    { key: 'after', pressed: settings.scenario !== null && !isDifference, press: () => enter(plain) },
    { key: 'difference', pressed: isDifference, press: () => enter(difference) },
  ] as const;
  const leave = (): void => {
    if (current?.isDifference === true) showOutput(plain);
    change({ scenario: null });
  };
  const enter = (indicator: IndicatorId): void => {
    if (settings.scenario === null) change({ scenario });
    showOutput(indicator);
  };
  return html`${choiceField(
    'scenario',
    texts.text('supply.offer.scenario'),
    [NO_SCENARIO, ...ids],
    scenario ?? NO_SCENARIO,
    (id) => (id === NO_SCENARIO ? texts.text('supply.offer.scenario.none') : titleOf(id)),
    (id) => {
      if (id === NO_SCENARIO) leave();
      else change({ scenario: id });
    },
  )}
  ${
    scenario === null
      ? nothing
      : html`<div class="field">
          <span id="when-label">${texts.text('supply.offer.map.when')}</span>
          <div class="segments" role="group" aria-labelledby="when-label">
            ${buttons.map(
              ({ key, pressed, press }) =>
                html`<button aria-pressed=${pressed} @click=${press}>${texts.text(`supply.offer.map.${key}`)}</button>`,
            )}
          </div>
        </div>`
  }`;
}

function catchmentButtons(texts: TextsController, input: MapStepInput): TemplateResult {
  const { settings, tool, facilityName, change, useTool, useMiddle } = input;
  const { catchment } = settings;
  const live = tool?.kind === 'isochrone';
  const choose = (kind: 'none' | 'all'): void => {
    if (live) useTool(null);
    change({ catchment: { kind } });
  };
  return html`<div class="field">
    <span id="catchment-label">${texts.text('supply.offer.map.catchment')}</span>
    <div class="segments" role="group" aria-labelledby="catchment-label">
      <button aria-pressed=${!live && catchment.kind === 'none'} @click=${() => choose('none')}>
        ${texts.text('supply.offer.map.catchment.none')}
      </button>
      <button aria-pressed=${!live && catchment.kind === 'all'} @click=${() => choose('all')}>
        ${texts.text('supply.offer.map.catchment.all')}
      </button>
      <button aria-pressed=${live} @click=${() => useTool(live ? null : { kind: 'isochrone' })}>
        ${texts.text('supply.offer.map.catchment.pointer')}
      </button>
    </div>
    ${
      live
        ? html`<p class="hint">${texts.text('supply.offer.map.catchment.pointer.hint')}</p>
            <div><button @click=${useMiddle}>${texts.text('supply.offer.map.catchment.middle')}</button></div>`
        : nothing
    }
    ${
      catchment.kind === 'facility'
        ? html`<p class="hint" role="status">
            ${texts.text('supply.offer.map.catchment.one', { facility: facilityName(catchment.facility) })}
          </p>`
        : nothing
    }
    ${catchment.kind === 'point' ? html`<p class="hint" role="status">${texts.text('supply.offer.map.catchment.point')}</p>` : nothing}
  </div>`;
}
