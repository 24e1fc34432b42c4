import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../../../texts/analysis-topic.ts';
import type { ExpectationResult } from '../../../analysis/protocol.ts';
import { chartStyles, expectationLayout, expectationPlot, scatterStyles } from '../../../charts/index.ts';
import { recipeIndicator, type AreaKey, type AtlasPackage, type ExpectationRecipe, type Level } from '../../../model/index.ts';
import { formatNumber, joinNames, unitLabel, withUnit } from '../../../texts/index.ts';
import type { AtlasView } from '../../atlas-view.ts';
import { ChartSizeController } from '../../charts-panel/chart-size-controller.ts';
import { dispatchIntent } from '../../intent-event.ts';
import { SelectController } from '../../select-controller.ts';
import { TextsController } from '../../texts-controller.ts';
import { baseStyles } from '../../theme/base.styles.ts';
import { checkLine } from '../parts/check-line.ts';
import { exclusionList } from '../parts/exclusion-list.ts';
import { partStyles } from '../parts/parts.styles.ts';
import { ScatterController } from '../parts/scatter-controller.ts';
import { titleOf } from '../parts/title-of.ts';
import { expectationResultStyles } from './atlas-expectation-result.styles.ts';
import { coefficientSentences, coefficientTable } from './coefficients.ts';
import { expectationFigures, unitTable } from './expectation-tables.ts';
import { deviatingSides, judgedUnits, type JudgedUnit, type Side } from './judged-unit.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { regressionChecks } from './regression-checks.ts';
import { placeOf, unitFigures, unitList } from './unit-list.ts';

const selectSlice = ({ analysis, atlas, level, levelDescriptor, selectedAreas, session, specification, surface }: AtlasView) => ({
  draft: analysis.draft?.kind === 'expectation' ? analysis.draft : null,
  result: analysis.result?.kind === 'expectation' ? analysis.result : null,
  facilities: analysis.facilities,
  shownFacilities: session.facilities,
  atlas,
  level,
  levelDescriptor,
  selectedAreas,
  specification,
  highlighted: surface.highlightedAreas,
  hovered: surface.hoveredArea,
});

/** A result with everything that is needed to tell it. */
interface Told {
  readonly atlas: AtlasPackage;
  readonly level: Level;
  readonly draft: ExpectationRecipe;
  readonly result: ExpectationResult;
  readonly outcome: Outcome;
  readonly units: readonly JudgedUnit[];
}

const FIRST_WIDTH_PIXELS = 380;
/** Below this share explained an expectation is a rough one. */
const LITTLE_EXPLAINED = 0.2;
const MOST_MARKED = 40;

/** What came out of "Erwartung": how much is explained, who deviates, the plot, coefficients in sentences, checks, figures. */
@customElement('atlas-expectation-result')
export class AtlasExpectationResult extends LitElement {
  static override styles = [baseStyles, partStyles, chartStyles, scatterStyles, expectationResultStyles];

  /** Sides whose lists are unfolded. */
  @state() private unfolded: readonly Side[] = [];
  /** Unit under the pointer in plot or list. */
  @state() private pointed: number | null = null;

  /** Facility that was chosen last: the one to be named among all in its area. */
  @state() private named: number | null = null;

  readonly #view = new SelectController(this, selectSlice);
  readonly #texts = new TextsController(this);
  readonly #size = new ChartSizeController(this, FIRST_WIDTH_PIXELS);
  readonly #scatter = new ScatterController(this, {
    hover: (unit) => this.#point(unit),
    pick: (unit) => this.#choose([unit]),
    choose: (units) => this.#choose(units),
  });

  override render() {
    const view = this.#view.value;
    if (view === null || view.draft === null || view.result === null || view.level === null || view.atlas === null) return nothing;
    const { draft, result, level, atlas } = view;
    const text = this.#texts;
    if (result.level !== level.id) return html`<p class="hint">${text.text('analysis.result.otherLevel')}</p>`;
    const outcome = outcomeOf(atlas, view.levelDescriptor, draft, text.language);
    if (outcome === null) return nothing;
    const told: Told = { atlas, level, draft, result, outcome, units: judgedUnits(result, level, view.facilities, outcome.polarity) };
    return html`<div class="result">
      ${this.#summary(told)} ${this.#plot(told)} ${this.#lists(told)} ${this.#coefficients(told)}
      <section>
        <h3>${text.text('analysis.expectation.checks')}</h3>
        ${regressionChecks(text, result.diagnostics)}
        ${exclusionList(
          this,
          text,
          level,
          result.exclusions,
          result.exclusions.reduce((count, code) => (code === 0 ? count + 1 : count), 0),
        )}
      </section>
      ${unitTable(text, told.units, outcome, result.units.kind === 'facilities')}
      <details>
        <summary>${text.text('analysis.specialists')}</summary>
        ${coefficientTable(text, atlas, result.coefficients)} ${expectationFigures(text, result, told.units.length)}
      </details>
    </div>`;
  }

  #summary({ result, outcome, units, draft }: Told): TemplateResult {
    const text = this.#texts;
    const count = units.length;
    const small = units.filter((unit) => unit.small).length;
    const outside = units.filter(({ side }) => side !== 'within').length;
    const chance = Math.round((1 - draft.confidence) * count);
    const knowsBase = units.some(({ base }) => Number.isFinite(base));
    return html`<section>
      <h3>${text.text('analysis.expectation.title', { outcome: outcome.title, year: result.year })}</h3>
      <p>${this.#explained(result, outcome)} ${this.#split(units, outcome)}</p>
      ${result.rSquared < LITTLE_EXPLAINED ? checkLine('warning', text.text('analysis.expectation.explained.little')) : nothing}
      ${
        result.findings.some(({ code }) => code === 'recipe-not-weighted')
          ? checkLine('warning', text.text('analysis.expectation.notWeighted'))
          : nothing
      }
      <p class="hint">
        ${text.text(outside > chance ? 'analysis.expectation.chance' : 'analysis.expectation.chance.notMore', { chance, count })}
        ${small > 0 ? text.text('analysis.expectation.small', { count: small, limit: draft.smallBase }) : nothing}
        ${knowsBase ? nothing : text.text('analysis.expectation.noBase')}
      </p>
      <p class="hint">${text.text('analysis.expectation.caveat')}</p>
    </section>`;
  }

  #explained(result: ExpectationResult, outcome: Outcome): string {
    const text = this.#texts;
    const { language } = text;
    if (!Number.isFinite(result.rSquared)) return '';
    const predictors = result.coefficients.flatMap(({ indicator }) =>
      indicator === null
        ? []
        : [text.text('analysis.expectation.quoted', { indicator: titleOf(this.#view.required.atlas, indicator, language) })],
    );
    return text.text('analysis.expectation.explained', {
      predictors: joinNames(predictors, language),
      count: predictors.length,
      share: withUnit(formatNumber(Math.max(0, result.rSquared) * 100, 0, language), 'percent', language),
      units: outcome.amongUnits,
    });
  }

  #split(units: readonly JudgedUnit[], { polarity }: Outcome): string {
    const [first, second] = deviatingSides(polarity).map((side) => units.filter((unit) => unit.side === side).length);
    const within = units.filter(({ side }) => side === 'within').length;
    const count = units.length;
    return polarity === 'neutral'
      ? this.#texts.text('analysis.expectation.split.neutral', { count, above: first ?? 0, below: second ?? 0, within })
      : this.#texts.text('analysis.expectation.split.valued', { count, favourable: first ?? 0, unfavourable: second ?? 0, within });
  }

  #plot({ result, outcome, units, draft }: Told): TemplateResult {
    const text = this.#texts;
    const { selectedAreas, highlighted, hovered } = this.#view.required;
    const layout = expectationLayout(result, this.#size);
    const outside = new Set([...highlighted, ...(hovered === null ? [] : [hovered])]);
    const unit = this.pointed === null ? undefined : units.find((one) => one.unit === this.pointed);
    const ringed = unit === undefined ? units.filter(({ area }) => outside.has(area)).map((one) => one.unit) : [unit.unit];
    const chosen = units.filter(({ area }) => selectedAreas.includes(area)).slice(0, MOST_MARKED);
    const isNamed = chosen.some(({ unit: point }) => point === this.named);
    const unitName = unitLabel(outcome.format.unit, text.language);
    const axis = (name: string): string => (unitName === '' ? name : text.text('analysis.expectation.plot.axis', { name, unit: unitName }));
    const sentence = `${this.#explained(result, outcome)} ${this.#split(units, outcome)}`.trim();
    return html`<section>
      <h3>${text.text('analysis.expectation.plot.title')}</h3>
      ${
        layout === null
          ? html`<p class="hint">${text.text('analysis.expectation.plot.none')}</p>`
          : html`${expectationPlot({
                layout,
                values: result,
                label: text.text('analysis.expectation.plot.label', { count: units.length, units: outcome.amongUnits, sentence }),
                xTitle: axis(text.text('analysis.expectation.plot.x')),
                yTitle: axis(text.text('analysis.expectation.plot.y')),
                judgement: result.judgement,
                small: result.small,
                colors: this.#colors(draft),
                highlighted: ringed,
                marked: chosen.map(({ unit: point, name }) => ({ point, name: isNamed && point !== this.named ? '' : name })),
                box: this.#scatter.box,
                onPointer: this.#scatter.handler(layout.points),
                language: text.language,
              })}
              <p class="hint">
                ${
                  unit === undefined
                    ? text.text('analysis.expectation.plot.hint')
                    : [unit.name, placeOf(text, unit), unitFigures(text, unit, outcome)].filter((part) => part !== '').join(', ')
                }
              </p>`
      }
    </section>`;
  }

  #lists({ outcome, units }: Told): TemplateResult {
    const sides = deviatingSides(outcome.polarity);
    const compared = units.filter(({ side }) => side !== 'within');
    return html`<section>
      <p class="hint">${this.#texts.text('analysis.expectation.strip.key')}</p>
      ${sides.map((side) =>
        unitList(this.#texts, {
          side,
          units: units.filter((unit) => unit.side === side),
          compared,
          outcome,
          widthPixels: this.#size.widthPixels,
          showsAll: this.unfolded.includes(side),
          onShowAll: () => (this.unfolded = [...this.unfolded, side]),
          onPick: ({ unit }) => this.#choose([unit]),
          onHover: (unit) => this.#point(unit?.unit ?? -1),
        }),
      )}
    </section>`;
  }

  #coefficients({ atlas, result, outcome }: Told): TemplateResult {
    return html`<section>
      <h3>${this.#texts.text('analysis.expectation.coefficients')}</h3>
      ${coefficientSentences(this.#texts, atlas, result.coefficients, outcome)}
    </section>`;
  }

  /** Colours of the map, while it shows who is above and below. */
  #colors(draft: ExpectationRecipe): { readonly below: string; readonly above: string } | null {
    const { specification } = this.#view.required;
    if (specification?.indicator !== recipeIndicator(draft.id, 'bewertung')) return null;
    const color = (index: number): string | undefined => specification.classes.find((one) => one.index === index)?.color;
    const [below, above] = [color(0), color(2)];
    return below === undefined || above === undefined ? null : { below, above };
  }

  #areaOf(unit: number): number {
    const { result } = this.#view.required;
    if (result === null || unit < 0) return -1;
    return result.units.kind === 'areas' ? unit : (result.units.areas[unit] ?? -1);
  }

  #point(unit: number): void {
    this.pointed = unit < 0 ? null : unit;
    const area = this.#areaOf(unit);
    dispatchIntent(this, { type: 'highlight/changed', areas: area < 0 ? [] : [area], source: 'chart' });
  }

  /** Selects the areas of units, and puts the kind of facility on the map where the units are facilities. */
  #choose(units: readonly number[]): void {
    const { result, level, shownFacilities } = this.#view.required;
    const [only, ...others] = units;
    this.named = only !== undefined && others.length === 0 ? only : null;
    if (result === null || level === null) return;
    if (units.length > 0 && result.units.kind === 'facilities' && !shownFacilities.includes(result.units.facilityKind))
      dispatchIntent(this, { type: 'facilities/toggled', kind: result.units.facilityKind });
    const keys = new Set<AreaKey>(units.flatMap((unit) => level.keys[this.#areaOf(unit)] ?? []));
    dispatchIntent(this, { type: 'selection/set', keys: [...keys], source: 'chart' });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-expectation-result': AtlasExpectationResult;
  }
}
