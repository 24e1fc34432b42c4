import { clustersByGap, type GapStatistic } from '../../statistics/index.ts';
import type { TypeCountCriteria, TypeCountReason, TypeExploration } from '../exploration-protocol.ts';

type Explored = Extract<TypeExploration, { kind: 'typeExploration' }>;
type Suggestion = Pick<Explored, 'suggested' | 'reasons'>;

/**
 * The number of types most criteria speak for; of equal votes the one with the larger silhouette; 0 without any criteria. Largest mean
 * silhouette, largest Calinski-Harabasz, smallest Davies-Bouldin, the gap (smallest number whose gap is at least the next one's less
 * its standard error; a vote for one single type is none) and the elbow (the number farthest below the straight line between the
 * within shares of one type and of the most tried).
 */
export function suggestTypes(criteria: readonly TypeCountCriteria[], gap: GapStatistic): Suggestion {
  const reasons = [
    ...best(criteria, 'silhouette', ({ silhouette }) => silhouette),
    ...best(criteria, 'calinskiHarabasz', ({ calinskiHarabasz }) => calinskiHarabasz),
    ...best(criteria, 'daviesBouldin', ({ daviesBouldin }) => -daviesBouldin),
    ...byGap(criteria, gap),
    ...elbow(criteria),
  ];
  const votes = (types: number): number => reasons.filter((reason) => reason.types === types).length;
  const [first, ...others] = criteria;
  if (first === undefined) return { suggested: 0, reasons: [] };
  const chosen = others.reduce((one, other) => {
    const more = votes(other.types) - votes(one.types);
    return more > 0 || (more === 0 && other.silhouette > one.silhouette) ? other : one;
  }, first);
  return { suggested: chosen.types, reasons };
}

type Reasons = Suggestion['reasons'];

function best(criteria: readonly TypeCountCriteria[], criterion: TypeCountReason, value: (entry: TypeCountCriteria) => number): Reasons {
  const known = criteria.filter((entry) => !Number.isNaN(value(entry)));
  const [first, ...others] = known;
  if (first === undefined) return [];
  return [{ criterion, types: others.reduce((one, other) => (value(other) > value(one) ? other : one), first).types }];
}

function byGap(criteria: readonly TypeCountCriteria[], { gap, standardError }: GapStatistic): Reasons {
  const types = clustersByGap(gap, standardError, 'tibshirani2001');
  return criteria.some((entry) => entry.types === types && Number.isFinite(entry.gap)) ? [{ criterion: 'gap', types }] : [];
}

function elbow(criteria: readonly TypeCountCriteria[]): Reasons {
  const last = criteria.at(-1);
  if (last === undefined) return [];
  const depth = ({ types, withinShare }: TypeCountCriteria): number =>
    1 - (types - 1) / (last.types - 1) - (withinShare - last.withinShare) / (1 - last.withinShare);
  const bends = criteria.filter((entry) => depth(entry) > 0);
  return best(bends, 'elbow', depth);
}
