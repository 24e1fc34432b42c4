import { html, nothing, type TemplateResult } from 'lit';
import {
  COMPETITIVE_METHODS,
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
import { beforeAfterSwitch } from '../parts/before-after-switch.ts';
import { accessName } from './access-step.ts';

export interface MapStepInput {
  readonly atlas: AtlasPackage;
  readonly draft: SupplyRecipe;
  readonly settings: SupplySettings;
  readonly scenarios: readonly ShelvedItem<Scenario>[];
  readonly shown: IndicatorId | null;
  readonly tool: MapTool | null;
  /** Name of the facility whose catchment is shown. */
  readonly facilityName: (key: string) => string;
  readonly showOutput: (indicator: IndicatorId) => void;
  readonly change: (settings: Partial<SupplySettings>) => void;
  readonly useTool: (tool: MapTool | null) => void;
}

type PlainOutput = Exclude<SupplyOutputName, `${string}-differenz`>;
const PLAIN: readonly PlainOutput[] = ['erreicht', 'weg', 'zugang', 'quote', 'fehlend', 'bedarf'];
const OTHER = '';
const NO_SCENARIO = '';

/** What the map shows: which number, with which scenario, and whose catchment. */
export function mapStep(host: HTMLElement, texts: TextsController, input: MapStepInput): TemplateResult {
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
      (name) => (name === OTHER ? texts.text('supply.offer.output.other') : outputName(texts, draft, name)),
      (name) => {
        if (name === OTHER) return;
        const difference = recipeIndicator(draft.id, `${name}-differenz` as SupplyOutputName);
        showOutput(current?.isDifference === true && exists(atlas, difference) ? difference : recipeIndicator(draft.id, name));
      },
    )}
    ${scenarioChoice(host, texts, input)} ${catchmentButtons(texts, input)}
  </section>`;
}

/** What a number is called. Access without competition is a count of places or facilities, not places per people: that is told. */
function outputName(texts: TextsController, { access, ageGroup }: SupplyRecipe, name: PlainOutput): string {
  const hasPlaces = ageGroup !== null;
  if (name !== 'zugang') return texts.text(`supply.offer.output.${name}`);
  if (hasPlaces && !COMPETITIVE_METHODS.has(access.kind)) return capitalised(accessName(texts, access.kind, hasPlaces));
  return texts.text(hasPlaces ? 'supply.offer.output.zugang' : 'supply.offer.output.zugang.facilities');
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

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
function scenarioChoice(host: HTMLElement, texts: TextsController, input: MapStepInput): TemplateResult | typeof nothing {
  const { draft, settings, scenarios, shown, change } = input;
  if (scenarios.length === 0) return nothing;
  const titleOf = (id: string): string => {
    const item = scenarios.find((one) => one.item.id === id)?.item;
    return (texts.language === 'en' ? item?.titleEn : undefined) ?? item?.title ?? id;
  };
  return html`${choiceField(
    'scenario',
    texts.text('supply.offer.scenario'),
    [NO_SCENARIO, ...scenarios.map(({ item }) => item.id)],
    settings.scenario ?? NO_SCENARIO,
    (id) => (id === NO_SCENARIO ? texts.text('supply.offer.scenario.none') : titleOf(id)),
    (id) => change({ scenario: id === NO_SCENARIO ? null : id }),
  )}
  ${settings.scenario === null ? nothing : beforeAfterSwitch(host, texts, { recipe: draft, indicator: shown, mapShows: settings.mapShows })}`;
}

function catchmentButtons(texts: TextsController, input: MapStepInput): TemplateResult {
  const { settings, tool, facilityName, change, useTool } = input;
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
    ${live ? html`<p class="hint">${texts.text('supply.offer.map.catchment.pointer.hint')}</p>` : nothing}
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
