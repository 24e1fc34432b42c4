import { html, nothing, type TemplateResult } from 'lit';
import type { TypeChange, TypologyResult } from '../../../analysis/protocol.ts';
import type { Level } from '../../../model/index.ts';
import { formatNumber } from '../../../texts/index.ts';
import type { TextsController } from '../../texts-controller.ts';
import { choiceField } from '../parts/choice-field.ts';
import { allSelected, highlightAreas, selectAreas } from './linked-areas.ts';

interface Period {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** Neighbouring years with data, the newest first. */
const periodsOf = ({ years }: TypologyResult): readonly Period[] =>
  years
    .toSorted((one, other) => one - other)
    .slice(1)
    .map((to, index, rest): Period => {
      const from = index === 0 ? years.toSorted((one, other) => one - other)[0]! : rest[index - 1]!;
      return { id: `${from}-${to}`, from, to };
    })
    .toReversed();

const MOST_LISTED = 200;

/** What changed between two years: transitions of types, real ones and those within noise apart, and the areas behind them. */
export function typeChanges(
  host: HTMLElement,
  texts: TextsController,
  level: Level,
  result: TypologyResult,
  selected: ReadonlySet<number>,
  chosen: string | null,
  choose: (period: string) => void,
): TemplateResult {
  const periods = periodsOf(result);
  const title = html`<h3>${texts.text('analysis.types.changes.title')}</h3>`;
  const [newest] = periods;
  if (newest === undefined)
    return html`<section>
      ${title}
      <p class="hint">${texts.text('analysis.types.changes.oneYear')}</p>
    </section>`;
  if (result.changes.length === 0)
    return html`<section>
      ${title}
      <p class="hint">${texts.text('analysis.types.changes.none')}</p>
    </section>`;
  // The year on the map is what the reader looks at; else the newest.
  const period = periods.find(({ id }) => id === chosen) ?? periods.find(({ to }) => to === result.year) ?? newest;
  const changes = result.changes.filter(({ fromYear, toYear }) => fromYear === period.from && toYear === period.to);
  const real = changes.filter((change) => change.real).length;
  const noise = changes.length - real;
  return html`<section>
    ${title}
    ${choiceField(
      'period',
      texts.text('analysis.types.changes.period'),
      periods.map(({ id }) => id),
      period.id,
      (id) => {
        const one = periods.find((other) => other.id === id) ?? period;
        return texts.text('analysis.types.changes.years', { from: one.from, to: one.to });
      },
      choose,
    )}
    <p role="status">
      ${texts.text(real === 0 ? 'analysis.types.changes.sentence.noReal' : 'analysis.types.changes.sentence', { from: period.from, to: period.to, real })}
      ${
        noise === 0
          ? nothing
          : texts.text(real === 0 ? 'analysis.types.changes.sentence.onlyNoise' : 'analysis.types.changes.sentence.noise', { noise })
      }
    </p>
    ${
      changes.length === 0
        ? nothing
        : html`<p class="hint">${texts.text('analysis.types.changes.noiseHint')}</p>
            <div class="scroll">${transitionTable(host, texts, level, changes, selected)}</div>
            ${areaTable(host, texts, level, changes, selected)}`
    }
  </section>`;
}

const direction = (texts: TextsController, from: number, to: number): string =>
  texts.text(to > from ? 'analysis.types.changes.up' : 'analysis.types.changes.down');

function transitionTable(
  host: HTMLElement,
  texts: TextsController,
  level: Level,
  changes: readonly TypeChange[],
  selected: ReadonlySet<number>,
): TemplateResult {
  const groups = new Map<string, TypeChange[]>();
  for (const change of changes) {
    const id = `${change.from} ${change.to}`;
    const group = groups.get(id) ?? [];
    group.push(change);
    groups.set(id, group);
  }
  const sorted = [...groups.values()].toSorted((one, other) => other.length - one.length);
  return html`<table>
    <caption>
      ${texts.text('analysis.types.changes.caption')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${texts.text('analysis.types.changes.transition')}</th>
        <th scope="col">${texts.text('analysis.types.changes.real')}</th>
        <th scope="col">${texts.text('analysis.types.changes.noise')}</th>
      </tr>
    </thead>
    <tbody>
      ${sorted.map((group) => {
        const [first] = group;
        if (first === undefined) return nothing;
        const areas = group.map(({ area }) => area);
        const chosen = allSelected(areas, selected);
        const real = group.filter((change) => change.real).length;
        const fromType = texts.text('analysis.types.type', { position: first.from + 1 });
        const toType = texts.text('analysis.types.type', { position: first.to + 1 });
        return html`<tr>
          <th scope="row">
            <button
              class="quiet row"
              aria-pressed=${chosen}
              aria-label=${texts.text('analysis.types.changes.group.label', { fromType, toType, count: areas.length })}
              @click=${() => selectAreas(host, level, chosen ? [] : areas)}
              @pointerenter=${() => highlightAreas(host, areas)}
              @pointerleave=${() => highlightAreas(host, [])}
              @focus=${() => highlightAreas(host, areas)}
              @blur=${() => highlightAreas(host, [])}
            >
              ${texts.text('analysis.types.changes.group', { fromType, toType })}
            </button>
            <span class="hint">${direction(texts, first.from, first.to)}</span>
          </th>
          <td>${real}</td>
          <td>${group.length - real}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

function areaTable(
  host: HTMLElement,
  texts: TextsController,
  level: Level,
  changes: readonly TypeChange[],
  selected: ReadonlySet<number>,
): TemplateResult {
  const title = texts.text('analysis.types.changes.areas', { count: changes.length });
  const sorted = changes.toSorted((one, other) => Number(other.real) - Number(one.real) || one.ratio - other.ratio).slice(0, MOST_LISTED);
  return html`<details>
    <summary>${title}</summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${title}>
      <table>
        <caption>
          ${texts.text('analysis.types.changes.ratio.hint')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${texts.text('analysis.types.changes.area')}</th>
            <th scope="col">${texts.text('analysis.types.changes.transition')}</th>
            <th scope="col">${texts.text('analysis.types.changes.verdict')}</th>
            <th scope="col">${texts.text('analysis.types.changes.ratio')}</th>
          </tr>
        </thead>
        <tbody>
          ${sorted.map(
            ({ area, from, to, real, ratio }) =>
              html`<tr>
                <th scope="row">
                  <button
                    class="quiet row"
                    aria-pressed=${selected.has(area)}
                    @click=${() => selectAreas(host, level, selected.has(area) ? [] : [area])}
                    @pointerenter=${() => highlightAreas(host, [area])}
                    @pointerleave=${() => highlightAreas(host, [])}
                  >
                    ${level.names[area]}
                  </button>
                </th>
                <td>${from + 1} → ${to + 1}</td>
                <td>${texts.text(real ? 'analysis.types.changes.verdict.real' : 'analysis.types.changes.verdict.noise')}</td>
                <td>${formatNumber(ratio, 2, texts.language)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      changes.length > MOST_LISTED
        ? html`<p class="hint">${texts.text('analysis.areas.more', { count: changes.length - MOST_LISTED })}</p>`
        : nothing
    }
  </details>`;
}
