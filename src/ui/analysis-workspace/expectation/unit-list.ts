import { html, nothing, type TemplateResult } from 'lit';
import { deviationScale, deviationStrip } from '../../../charts/index.ts';
import { formatNumber, formatQuantity } from '../../../texts/index.ts';
import type { TextsController } from '../../texts-controller.ts';
import type { JudgedUnit, Side } from './judged-unit.ts';
import type { Outcome } from './outcome.ts';

const FIRST_SHOWN = 8;

export interface UnitListInput {
  readonly side: Side;
  /** Those of this side, the largest deviation first. */
  readonly units: readonly JudgedUnit[];
  /** All units that deviate, for one scale over all lists. */
  readonly compared: readonly JudgedUnit[];
  readonly outcome: Outcome;
  readonly widthPixels: number;
  readonly showsAll: boolean;
  readonly onShowAll: () => void;
  readonly onPick: (unit: JudgedUnit) => void;
  readonly onHover: (unit: JudgedUnit | null) => void;
}

/** Units on one side of their expectation: name, place, numbers and a strip; the name selects the area. */
export function unitList(texts: TextsController, input: UnitListInput): TemplateResult {
  const { side, units, showsAll, onShowAll } = input;
  const shown = showsAll ? units : units.slice(0, FIRST_SHOWN);
  return html`<h4>
      ${texts.text('analysis.expectation.side.count', { side: texts.text(`analysis.expectation.side.${side}`), count: units.length })}
    </h4>
    ${
      units.length === 0
        ? html`<p class="hint">${texts.text('analysis.expectation.side.none')}</p>`
        : html`<ul class="units">
            ${shown.map((unit) => unitItem(texts, unit, input))}
          </ul>`
    }
    ${
      units.length > shown.length
        ? html`<button class="quiet show-all" @click=${onShowAll}>
            ${texts.text('analysis.expectation.side.all', { count: units.length })}
          </button>`
        : nothing
    }`;
}

/** "34,2 %; zu erwarten 45,1 % (38,0 bis 52,2)", with the cases and the mark of small numbers. */
export function unitFigures(texts: TextsController, unit: JudgedUnit, { format }: Outcome): string {
  const { language } = texts;
  const quantity = (value: number): string => formatQuantity(value, format, language) || '–';
  const plain = (value: number): string => formatNumber(value, format.decimals, language) || '–';
  const figures = texts.text('analysis.expectation.unit.figures', {
    observed: quantity(unit.observed),
    expected: quantity(unit.expected),
    lower: plain(unit.shownLower),
    upper: quantity(unit.upper),
  });
  return Number.isFinite(unit.base)
    ? `${figures}, ${texts.text('analysis.expectation.unit.base', { base: Math.round(unit.base) })}`
    : figures;
}

/** Where a facility stands; empty for areas. */
export function placeOf(texts: TextsController, { area, areaName, name }: JudgedUnit): string {
  if (area < 0) return texts.text('analysis.expectation.unit.outside');
  return areaName === '' || areaName === name ? '' : texts.text('analysis.expectation.unit.in', { area: areaName });
}

function unitItem(texts: TextsController, unit: JudgedUnit, input: UnitListInput): TemplateResult {
  const { compared, outcome, widthPixels, onPick, onHover } = input;
  const scale = deviationScale(
    compared.flatMap(({ observed, shownLower, upper }) => [observed, shownLower, upper]),
    widthPixels,
  );
  const place = placeOf(texts, unit);
  return html`<li @pointerenter=${() => onHover(unit)} @pointerleave=${() => onHover(null)}>
    <button
      class="quiet unit"
      ?disabled=${unit.area < 0}
      @click=${() => onPick(unit)}
      @focus=${() => onHover(unit)}
      @blur=${() => onHover(null)}
    >
      <span class="name">${unit.name}</span>
      ${place === '' ? nothing : html`<span class="hint">${place}</span>`}
    </button>
    ${scale === null ? nothing : deviationStrip({ widthPixels, ...unit, lower: unit.shownLower, scale })}
    <p class="hint">
      ${unitFigures(texts, unit, outcome)}${
        unit.small ? html` <strong class="mark">${texts.text('analysis.expectation.unit.small')}</strong>` : nothing
      }
    </p>
  </li>`;
}
