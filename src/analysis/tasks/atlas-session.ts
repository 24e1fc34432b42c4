import {
  misuse,
  outputOf,
  type AtlasPackage,
  type ColumnReference,
  type DatasetId,
  type LevelId,
  type TableDescriptor,
  type WithFindings,
  type Year,
} from '../../model/index.ts';
import type { SeriesRequest, SeriesResult } from '../protocol.ts';
import type { Crosswalk } from '../series/crosswalk.ts';
import { ColumnResolver, type PackageData } from './column-resolver.ts';
import { indicatorDescriptor, indicatorSeries } from './indicator-series.ts';
import { levelDescriptor, parentOf, populationReference } from './level-tree.ts';
import { loadCrosswalk } from './load-crosswalk.ts';
import { loadLevel, type LoadedLevel } from './load-level.ts';
import { loadTable, wantedOfDataset, type LoadedTable } from './load-table.ts';
import type { PackageFiles } from './package-files.ts';
import { createPace, type Pace } from './pace.ts';
import { getOrLoad, RecentlyUsed } from './recently-used.ts';

/** A series of 50,000 areas and 12 years takes about 15 MB, one of 1,900 areas 0.6 MB. */
const KEPT_SERIES_BYTES = 96e6;

const bytesOf = ({ series }: SeriesResult): number =>
  [series?.values, series?.states, series?.numerators, series?.denominators]
    .flatMap((arrays): readonly { readonly byteLength: number }[] => arrays ?? [])
    .reduce((bytes, array) => bytes + array.byteLength, 0);

/** Computes the series of a recipe's output; handed in, so that the session knows nothing of recipes and their kernels. */
export type RecipeSeries = (session: AtlasSession, request: SeriesRequest, pace: Pace) => Promise<SeriesResult>;

/**
 * An opened package: reads each file once, when it is first needed, and keeps levels, tables and the last series. What is shared between
 * tasks is loaded without their signals, so that one cancelled task never takes the others' data away.
 */
export class AtlasSession implements PackageData {
  readonly files: PackageFiles;
  readonly columns: ColumnResolver;
  readonly #levels = new RecentlyUsed<Promise<WithFindings<LoadedLevel | null>>>(Number.POSITIVE_INFINITY);
  readonly #tables = new RecentlyUsed<Promise<LoadedTable>>(Number.POSITIVE_INFINITY);
  readonly #crosswalks = new RecentlyUsed<Promise<WithFindings<Crosswalk | null>>>(Number.POSITIVE_INFINITY);
  #series = new RecentlyUsed<{ result: SeriesResult | null }>(KEPT_SERIES_BYTES);
  readonly #recipeSeries: RecipeSeries;
  /** Counts that somebody asked for although no indicator of the package uses them. */
  readonly #moreCounts = new Map<DatasetId, Set<string>>();

  constructor(files: PackageFiles, recipeSeries: RecipeSeries) {
    this.files = files;
    this.#recipeSeries = recipeSeries;
    this.columns = new ColumnResolver(this);
  }

  get atlas(): AtlasPackage {
    return this.files.atlas;
  }

  /** @throws AtlasError `misuse` for a level the package does not have. */
  level(id: LevelId): Promise<WithFindings<LoadedLevel | null>> {
    const descriptor = levelDescriptor(this.atlas, id);
    if (descriptor === null) throw misuse(`level ${id}: not in the package`);
    return getOrLoad(this.#levels, id, async () => {
      const parent = parentOf(this.atlas, descriptor);
      const loadedParent = parent === null ? null : (await this.level(parent.id)).value;
      return loadLevel(this.files, descriptor, loadedParent);
    });
  }

  table(position: number): Promise<LoadedTable> {
    const descriptor = this.atlas.atlas.tables?.[position];
    if (descriptor === undefined) throw misuse(`table ${position}: not in the package`);
    return getOrLoad(this.#tables, String(position), async () => {
      const known = levelDescriptor(this.atlas, descriptor.level) !== null;
      const level = known ? (await this.level(descriptor.level)).value : null;
      const inhabitedAmong = (keys: readonly string[], years: readonly Year[]) => this.#inhabitedAmong(descriptor, keys, years);
      return loadTable(this.files, descriptor, level, inhabitedAmong, this.#moreCounts.get(descriptor.dataset) ?? new Set());
    });
  }

  /**
   * Says that these counts will be asked of `columns`. Tables read without them are read again: a recipe of the user may count what no
   * indicator of the package uses.
   */
  wantCounts(references: readonly ColumnReference[]): void {
    for (const { dataset, column } of references) {
      const more = this.#moreCounts.get(dataset) ?? new Set<string>();
      if (more.has(column) || wantedOfDataset(this.atlas, dataset).numeric.includes(column)) continue;
      this.#moreCounts.set(dataset, more.add(column));
      for (const [position, table] of (this.atlas.atlas.tables ?? []).entries()) {
        if (table.dataset === dataset) this.#tables.delete(String(position));
      }
    }
  }

  /** The population's own tables can not ask themselves: there every area counts as inhabited. */
  async #inhabitedAmong({ dataset, level }: TableDescriptor, keys: readonly string[], years: readonly Year[]): Promise<readonly string[]> {
    const positions = (await this.level(level)).value?.positions;
    if (positions === undefined || populationReference(this.atlas, level)?.dataset === dataset) return keys;
    const inhabitants = await this.columns.inhabitants(level);
    return keys.filter((key) => years.some((year) => inhabitants(year)?.[positions.get(key) ?? -1] !== 0));
  }

  crosswalk(from: LevelId, to: LevelId): Promise<WithFindings<Crosswalk | null>> {
    const descriptor = this.atlas.atlas.crosswalks?.find((candidate) => candidate.from === from && candidate.to === to);
    if (descriptor === undefined) return Promise.resolve({ value: null, findings: [] });
    return getOrLoad(this.#crosswalks, `${from} ${to}`, async () => {
      const { value: fromLevel } = await this.level(from);
      const { value: toLevel } = await this.level(to);
      if (fromLevel === null || toLevel === null) return { value: null, findings: [] };
      return loadCrosswalk(this.files, descriptor, fromLevel, toLevel);
    });
  }

  /** @throws AtlasError `misuse` for an unknown id, `aborted` when the pace's task was cancelled. */
  async series(request: SeriesRequest, pace: Pace = createPace()): Promise<SeriesResult> {
    const key = JSON.stringify(request);
    const kept = this.#series.getOrMake(key, () => ({ result: null }));
    if (kept.result === null) {
      kept.result = await this.#computeSeries(request, pace);
      this.#series.weigh(key, bytesOf(kept.result));
    }
    return kept.result;
  }

  /** Forgets all series: what recipes compute them from was replaced. */
  forgetSeries(): void {
    this.#series = new RecentlyUsed(KEPT_SERIES_BYTES);
  }

  async #computeSeries(request: SeriesRequest, pace: Pace): Promise<SeriesResult> {
    if (request.published === true) return this.#publishedSeries(request, pace);
    if (request.recipes !== undefined && outputOf(request.recipes, request.indicator) !== null) {
      return this.#recipeSeries(this, request, pace);
    }
    return indicatorSeries(this, this.columns, indicatorDescriptor(this, request.indicator), request.level, pace);
  }

  async #publishedSeries(asked: SeriesRequest, pace: Pace): Promise<SeriesResult> {
    const { published: _, ...request } = asked;
    // Few indicators ask for it; it stays out of the worker's first chunk.
    const { hidingOf, withFewCasesHidden, withHiddenLike } = await import('../series/published-series.ts');
    const result = await this.series(request, pace);
    const { indicator, recipes = [] } = request;
    const hiding = hidingOf({ ...this.atlas, atlas: { ...this.atlas.atlas, recipes } }, indicator);
    if (result.series === null || hiding === null) return result;
    const { counting, minimum, alike } = hiding;
    let series = counting === null ? result.series : withFewCasesHidden(result.series, counting, minimum);
    for (const like of alike) {
      // A rate of the package as it is: asked for as published, two that count the same would wait for each other.
      const isOutput = outputOf(recipes, like) !== null;
      const other = (await this.series({ ...request, indicator: like, ...(isOutput ? { published: true } : {}) }, pace)).series;
      if (other !== null) series = withHiddenLike(series, other);
    }
    return { ...result, series };
  }
}
