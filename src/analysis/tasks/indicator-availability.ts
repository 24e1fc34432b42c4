import {
  neededColumns,
  type AtlasPackage,
  type DatasetId,
  type IndicatorDescriptor,
  type IndicatorValueDescriptor,
  type LevelId,
} from '../../model/index.ts';
import type { IndicatorAvailability, IndicatorOrigin } from '../protocol.ts';
import { lowerLevels, olderEditions } from './level-tree.ts';

/** True where larger areas follow from smaller ones by sums. */
export const isAggregable = ({ kind }: IndicatorValueDescriptor): boolean => kind === 'rate' || kind === 'count' || kind === 'density';

/**
 * How each indicator comes to each level, as far as the descriptor tells (no table is opened): delivered for it, summed up from a smaller
 * level or carried over from an older edition, not derivable, or not there. Cost O(indicators · levels · tables).
 */
export function indicatorAvailability(atlas: AtlasPackage): IndicatorAvailability[] {
  const delivered = new Set((atlas.atlas.tables ?? []).map(({ dataset, level }) => `${level} ${dataset}`));
  const isDelivered = (dataset: DatasetId, level: LevelId): boolean => delivered.has(`${level} ${dataset}`);
  return (atlas.atlas.indicators ?? []).map((indicator) => ({
    indicator: indicator.id,
    byLevel: atlas.atlas.levels.map(({ id }) => ({ level: id, origin: originOn(atlas, indicator, id, isDelivered) })),
  }));
}

function originOn(
  atlas: AtlasPackage,
  { value }: IndicatorDescriptor,
  level: LevelId,
  isDelivered: (dataset: DatasetId, level: LevelId) => boolean,
): IndicatorOrigin {
  const datasets = [...new Set(neededColumns(value).map(({ dataset }) => dataset))];
  if (datasets.every((dataset) => isDelivered(dataset, level))) return 'direct';
  const sources = [level, ...lowerLevels(atlas, level).map(({ id }) => id)];
  const editions = olderEditions(atlas, level).filter(({ id }) =>
    atlas.atlas.crosswalks?.some(({ from, to }) => from === id && to === level),
  );
  if (isAggregable(value)) {
    const reaches = (dataset: DatasetId): boolean =>
      sources.some((source) => isDelivered(dataset, source)) || editions.some(({ id }) => isDelivered(dataset, id));
    return datasets.every(reaches) ? 'aggregated' : 'none';
  }
  if (editions.some(({ id }) => datasets.every((dataset) => isDelivered(dataset, id)))) return 'direct';
  return datasets.every((dataset) => sources.some((source) => isDelivered(dataset, source))) ? 'notAggregable' : 'none';
}
