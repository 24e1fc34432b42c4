import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../../texts/index.ts';
import type { TextsController } from '../../texts-controller.ts';
import { checkLine } from '../parts/check-line.ts';
import { newestYear, shareText, type SegregatedGroup } from './measures.ts';

/** Smaller changes of the dissimilarity are called none. */
const SMALLEST_CHANGE = 0.01;
/** Below this share of areas with numbers the gaps are named. */
const ENOUGH_AREAS = 0.9;

/** One group in words: how uneven, since when, more than by chance, and how much is missing. */
export function groupSentences(texts: TextsController, group: SegregatedGroup, title: string, areas: number): TemplateResult {
  const newest = newestYear(group);
  const { language } = texts;
  if (newest === null || !Number.isFinite(newest.dissimilarity))
    return html`<p class="hint">${texts.text('analysis.refused.tooFewAreas')}</p>`;
  const first = group.years.find(({ dissimilarity }) => Number.isFinite(dissimilarity)) ?? newest;
  const change = newest.dissimilarity - first.dissimilarity;
  const direction = Math.abs(change) < SMALLEST_CHANGE ? 'same' : change > 0 ? 'up' : 'down';
  const random = newest.randomDissimilarity;
  return html`<p>
      ${texts.text('analysis.segregation.sentence', {
        indicator: title,
        percent: shareText(newest.dissimilarity, language, 0),
        count: formatNumber(newest.group, 0, language),
        share: shareText(newest.share, language),
      })}
      ${
        first.year === newest.year
          ? nothing
          : texts.text(`analysis.segregation.change.${direction}`, {
              from: first.year,
              first: shareText(first.dissimilarity, language),
              last: shareText(newest.dissimilarity, language),
            })
      }
    </p>
    ${
      !Number.isFinite(random)
        ? nothing
        : newest.dissimilarity > random
          ? checkLine('good', texts.text('analysis.segregation.chance.above', { random: shareText(random, language) }))
          : checkLine('warning', texts.text('analysis.segregation.chance.within', { random: shareText(random, language) }))
    }
    ${
      newest.areas < ENOUGH_AREAS * areas
        ? checkLine('bad', texts.text('analysis.segregation.gaps', { count: newest.areas, total: areas }))
        : nothing
    }`;
}
