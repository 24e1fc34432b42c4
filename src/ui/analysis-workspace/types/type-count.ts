import { html, nothing, type TemplateResult } from 'lit';
import type { TypeCountCriteria, TypeExploration } from '../../../analysis/protocol.ts';
import { criterionChart, dataTable } from '../../../charts/index.ts';
import { formatNumber, joinNames } from '../../../texts/index.ts';
import type { TextsController } from '../../texts-controller.ts';
import { checkLine } from '../parts/check-line.ts';

type Found = Extract<TypeExploration, { kind: 'typeExploration' }>;

/** A type of fewer areas is hardly one. */
const FEWEST_AREAS = 3;
const CHART_HEIGHT_PIXELS = 76;
const GAP_PIXELS = 12;

const CRITERIA = [
  { name: 'silhouette', reading: 'high', decimals: 2 },
  { name: 'calinskiHarabasz', reading: 'high', decimals: 1 },
  { name: 'daviesBouldin', reading: 'low', decimals: 2 },
  { name: 'gap', reading: 'rise', decimals: 2 },
] as const;

/** "Silhouette und Calinski-Harabasz sprechen für 4", what other criteria say, and what the chosen number means. */
export function countReasons(
  texts: TextsController,
  { suggested, reasons, criteria, areas, judged }: Found,
  chosen: number,
): TemplateResult {
  const { language } = texts;
  const name = (criterion: Found['reasons'][number]['criterion']): string => texts.text(`analysis.types.criterion.${criterion}`);
  const agreeing = reasons.filter(({ types }) => types === suggested).map(({ criterion }) => name(criterion));
  const others = reasons
    .filter(({ types }) => types !== suggested)
    .map(({ criterion, types }) => texts.text('analysis.types.count.other', { criterion: name(criterion), count: types }));
  const own = criteria.find(({ types }) => types === chosen);
  return html`<p>
      ${
        agreeing.length === 0
          ? texts.text('analysis.types.count.suggested', { count: suggested })
          : texts.text('analysis.types.count.reason', {
              criteria: joinNames(agreeing, language),
              number: agreeing.length,
              count: suggested,
            })
      }
      ${others.length === 0 ? nothing : texts.text('analysis.types.count.others', { list: others.join(', ') })}
    </p>
    ${
      chosen === suggested
        ? checkLine('good', texts.text('analysis.types.count.agree'))
        : html`<p class="hint">${texts.text('analysis.types.count.differs', { chosen, count: suggested })}</p>`
    }
    ${judged < areas ? html`<p class="hint">${texts.text('analysis.types.count.judged', { count: judged })}</p>` : nothing}
    ${
      own !== undefined && own.smallestType < FEWEST_AREAS
        ? checkLine('warning', texts.text('analysis.types.count.smallest', { count: chosen, areas: own.smallestType }))
        : nothing
    }`;
}

/** The criteria as small charts over the number of types, and as a table. */
export function criteriaCharts(
  texts: TextsController,
  { criteria, reasons }: Found,
  chosen: number,
  widthPixels: number,
  fontPixels: number,
): TemplateResult {
  const { language } = texts;
  const counts = criteria.map(({ types }) => types);
  const title = texts.text('analysis.types.criteria.title');
  const width = Math.max(1, Math.floor((widthPixels - GAP_PIXELS) / 2));
  const cell = (row: TypeCountCriteria, name: (typeof CRITERIA)[number]['name'], decimals: number): string =>
    formatNumber(row[name], decimals, language);
  return html`<div class="criteria">
      ${CRITERIA.map(({ name, reading, decimals }) => {
        if (!criteria.some((row) => Number.isFinite(row[name]))) return nothing;
        const criterion = texts.text(`analysis.types.criterion.${name}`);
        return html`<figure>
          <figcaption>${criterion} <span class="hint">${texts.text(`analysis.types.criterion.${reading}`)}</span></figcaption>
          ${criterionChart({
            label: texts.text('analysis.types.criterion.label', {
              criterion,
              from: counts[0] ?? 0,
              to: counts.at(-1) ?? 0,
              list: criteria.map((row) => `${row.types}: ${cell(row, name, decimals)}`).join('; '),
              chosen,
            }),
            widthPixels: width,
            heightPixels: CHART_HEIGHT_PIXELS,
            fontPixels,
            counts,
            values: criteria.map((row) => row[name]),
            best: reasons.find(({ criterion: one }) => one === name)?.types ?? null,
            chosen,
          })}
        </figure>`;
      })}
    </div>
    <p class="hint">${texts.text('analysis.types.criteria.key')}</p>
    ${dataTable({
      title,
      headings: [
        texts.text('analysis.types.number'),
        ...CRITERIA.map(({ name }) => texts.text(`analysis.types.criterion.${name}`)),
        texts.text('analysis.types.criteria.within'),
        texts.text('analysis.types.criteria.smallest'),
      ],
      rows: criteria.map((row) => [
        String(row.types),
        ...CRITERIA.map(({ name, decimals }) => cell(row, name, decimals)),
        formatNumber(row.withinShare, 2, language),
        formatNumber(row.smallestType, 0, language),
      ]),
      language,
    })}`;
}
