import { isKnownCrs } from '../geometry/index.ts';
import { parseRecipe, referencedColumns } from '../model/index.ts';
import type {
  AtlasDescriptor,
  AtlasPackage,
  ColumnReference,
  IndicatorDescriptor,
  LevelDescriptor,
  Recipe,
  ResourceDescriptor,
  TableDescriptor,
} from '../model/index.ts';
import type { FindingSummary } from './finding-summary.ts';
import { periodSlots } from './period.ts';
import { checkStories, knownIndicators } from './story-references.ts';
import { checkDistricts, checkScenarios, checkSupplyRecipe, type SupplyReferences } from './supply-references.ts';
import { isSafeRelativePath } from './safe-path.ts';

type ReferenceKind = 'resource' | 'level' | 'dataset' | 'theme' | 'indicator' | 'column' | 'facilityKind' | 'ageGroup' | 'raster';
/** Without these the package is poorer, not wrong. */
const DISPENSABLE: ReadonlySet<ReferenceKind> = new Set(['theme', 'column', 'raster']);

/**
 * Checks what the schema can not: unsafe paths, ids given twice, references to nothing, levels in a circle. What hangs in the air
 * is taken out, with a finding per missing thing, so that in the package returned every reference to a resource, level, data set, theme
 * or indicator leads somewhere. Columns are only warned about, and only where all tables of the data set name their columns.
 * Null when no level is left. Cost O(size of the descriptor).
 */
export function checkReferences(
  atlasPackage: AtlasPackage,
  findings: FindingSummary,
  positions: WeakMap<object, number> = new WeakMap(),
): AtlasPackage | null {
  const context: Context = { findings, pointer: (path, list, item) => `${path}/${positions.get(item) ?? list.indexOf(item)}` };
  const resources = safeResources(atlasPackage.resources, context);
  const atlas = new ReferenceCheck(resources, context).check(atlasPackage.atlas);
  return atlas.levels.length === 0 ? null : { ...atlasPackage, resources, atlas };
}

const idOf = (json: unknown): string =>
  typeof json === 'object' && json !== null && 'id' in json && typeof json.id === 'string' ? json.id : '';

interface Context {
  readonly findings: FindingSummary;
  /** JSON pointer of a list's entry as it stood in the file. */
  pointer<Item extends object>(path: string, list: readonly Item[], item: Item): string;
}

/** A copy without one optional member. */
function withoutMember<Item extends object, Name extends keyof Item>(item: Item, name: Name): Omit<Item, Name> {
  const { [name]: _, ...rest } = item;
  return rest;
}

function uniqueById<Item extends object>(items: readonly Item[], idOf: (item: Item) => string, context: Context, path: string): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const id = idOf(item);
    if (seen.has(id)) {
      const parameters = { path: context.pointer(path, items, item) };
      context.findings.add('descriptor-duplicate-id', 'error', { value: id, parameters }, `${path} ${id}`);
      return false;
    }
    seen.add(id);
    return true;
  });
}

function safeResources(resources: readonly ResourceDescriptor[], context: Context): ResourceDescriptor[] {
  const unique = uniqueById(resources, (resource) => resource.name, context, '/resources');
  return unique.filter((resource) => {
    const unsafe = [resource.path].flat().filter((path) => !isSafeRelativePath(path));
    for (const path of unsafe) {
      const parameters = { path: `${context.pointer('/resources', resources, resource)}/path` };
      context.findings.add('descriptor-unsafe-path', 'error', { value: path, parameters }, path);
    }
    return unsafe.length === 0;
  });
}

class ReferenceCheck {
  private readonly resources: ReadonlyMap<string, ResourceDescriptor>;
  private readonly context: Context;

  constructor(resources: readonly ResourceDescriptor[], context: Context) {
    this.resources = new Map(resources.map((resource) => [resource.name, resource]));
    this.context = context;
  }

  check(atlas: AtlasDescriptor): AtlasDescriptor {
    const { context } = this;
    if (!isKnownCrs(atlas.crs)) context.findings.add('crs-unknown', 'error', { value: atlas.crs, parameters: { path: '/atlas/crs' } });
    const listed = uniqueById(atlas.levels, (level) => level.id, context, '/atlas/levels').filter((level) =>
      this.hasResource(level.geometry.resource, `${context.pointer('/atlas/levels', atlas.levels, level)}/geometry/resource`),
    );
    const levelIds = new Set<string>(listed.map((level) => level.id));
    const has = (id: string, path: string): boolean => levelIds.has(id) || this.note('level', id, path);

    const themes = uniqueById(atlas.themes ?? [], (theme) => theme.id, context, '/atlas/themes');
    const tables = (atlas.tables ?? []).filter((table, _, all) => {
      const path = context.pointer('/atlas/tables', all, table);
      return this.hasResource(table.resource, `${path}/resource`) && has(table.level, `${path}/level`);
    });
    const datasets = this.columnsByDataset(tables);
    const levels = this.withoutCycles(
      listed.map((level) => this.checkLevel(level, context.pointer('/atlas/levels', atlas.levels, level), has, datasets)),
    );
    const indicators = this.checkIndicators(atlas.indicators ?? [], new Set(themes.map((theme) => theme.id)), datasets);
    const facilities = uniqueById(atlas.facilities ?? [], (kind) => kind.id, context, '/atlas/facilities');

    const {
      themes: _,
      tables: _t,
      indicators: _i,
      facilities: _f,
      backdrop,
      network,
      rasters,
      crosswalks,
      recipes,
      scenarios,
      districts,
      stories,
      start,
      ...rest
    } = atlas;
    const unique = <Item extends { readonly id: string }>(items: readonly Item[], path: string): Item[] =>
      uniqueById(items, ({ id }) => id, context, path);
    const supply: SupplyReferences = {
      findings: context.findings,
      facilities: new Map(facilities.map((kind) => [kind.id, kind])),
      rasters: new Set((rasters ?? []).map(({ id }) => id)),
      hasLevel: has,
      hasColumn: (reference, path) => this.hasColumn(reference, datasets, path),
      note: (kind, id, path) => this.note(kind, id, path),
    };
    return {
      ...rest,
      levels,
      ...(atlas.themes === undefined ? {} : { themes }),
      ...(atlas.tables === undefined ? {} : { tables }),
      ...(atlas.indicators === undefined ? {} : { indicators }),
      ...(atlas.facilities === undefined ? {} : { facilities: this.withResource(facilities, '/atlas/facilities') }),
      ...(backdrop === undefined ? {} : { backdrop: this.withResource(backdrop, '/atlas/backdrop') }),
      ...(network !== undefined && this.hasResource(network.resource, '/atlas/network/resource') ? { network } : {}),
      ...(recipes === undefined ? {} : { recipes: this.checkRecipes(recipes, has, supply) }),
      ...(scenarios === undefined ? {} : { scenarios: unique(checkScenarios(scenarios, supply), '/atlas/scenarios') }),
      ...(districts === undefined ? {} : { districts: unique(checkDistricts(districts, supply), '/atlas/districts') }),
      ...(stories === undefined
        ? {}
        : { stories: unique(checkStories(stories, context.findings, levelIds, knownIndicators(indicators, recipes)), '/atlas/stories') }),
      ...(rasters === undefined ? {} : { rasters: this.withResource(rasters, '/atlas/rasters') }),
      ...(crosswalks === undefined
        ? {}
        : {
            crosswalks: this.withResource(crosswalks, '/atlas/crosswalks').filter(
              (crosswalk) => has(crosswalk.from, '/atlas/crosswalks') && has(crosswalk.to, '/atlas/crosswalks'),
            ),
          }),
      ...(start === undefined ? {} : { start: this.checkStart(start, levelIds, new Set(indicators.map((indicator) => indicator.id))) }),
    };
  }

  /** Notes a reference to nothing; always false, to be used as a condition. */
  private note(kind: ReferenceKind, id: string, path: string): false {
    const severity = DISPENSABLE.has(kind) ? 'warning' : 'error';
    this.context.findings.add('descriptor-unknown-reference', severity, { value: id, parameters: { path, kind } }, `${kind} ${id}`);
    return false;
  }

  private hasResource(name: string, path: string): boolean {
    return this.resources.has(name) || this.note('resource', name, path);
  }

  private withResource<Item extends { readonly resource: string }>(items: readonly Item[], path: string): Item[] {
    return items.filter((item) => this.hasResource(item.resource, `${this.context.pointer(path, items, item)}/resource`));
  }

  private checkLevel(
    level: LevelDescriptor,
    path: string,
    has: (id: string, path: string) => boolean,
    datasets: ReadonlyMap<string, ReadonlySet<string> | null>,
  ): LevelDescriptor {
    let checked = level;
    if (level.parent !== undefined && !has(level.parent.level, `${path}/parent/level`)) checked = withoutMember(checked, 'parent');
    if (level.editionOf !== undefined && !has(level.editionOf, `${path}/editionOf`)) checked = withoutMember(checked, 'editionOf');
    if (level.population !== undefined && !this.hasColumn(level.population, datasets, `${path}/population`)) {
      checked = withoutMember(checked, 'population');
    }
    return checked;
  }

  /**
   * Recipes that can not be read, or whose level is not there, are taken out; indicators that are not there are told where they are computed,
   * facilities and columns of supply here.
   */
  private checkRecipes(recipes: readonly unknown[], has: (id: string, path: string) => boolean, supply: SupplyReferences): Recipe[] {
    const read = recipes.flatMap((json, position): readonly Recipe[] => {
      const path = `/atlas/recipes/${position}`;
      const result = parseRecipe(json);
      if ('recipe' in result) {
        const { recipe } = result;
        if (!has(recipe.level, `${path}/level`)) return [];
        return recipe.kind === 'supply' ? checkSupplyRecipe(recipe, path, supply) : [recipe];
      }
      this.context.findings.add('recipe-invalid', 'error', { value: idOf(json), parameters: { path: `${path}${result.wrong}` } }, path);
      return [];
    });
    return uniqueById(read, ({ id }) => id, this.context, '/atlas/recipes');
  }

  /** Levels that are their own ancestors lose their parent: which of them is the largest nobody can know. */
  private withoutCycles(levels: readonly LevelDescriptor[]): LevelDescriptor[] {
    const parentOf = new Map<string, string>(
      levels.flatMap((level) => (level.parent === undefined ? [] : [[level.id, level.parent.level]])),
    );
    const inCycle = new Set<string>();
    for (const { id } of levels) {
      const chain: string[] = [id];
      for (let next = parentOf.get(id); next !== undefined && chain.length <= levels.length; next = parentOf.get(next)) {
        chain.push(next);
        if (next !== id) continue;
        if (!inCycle.has(id))
          this.context.findings.add('descriptor-level-cycle', 'error', { value: chain.join(' → ') }, chain.toSorted()[0]);
        for (const member of chain) inCycle.add(member);
        break;
      }
    }
    return levels.map((level) => (inCycle.has(level.id) ? withoutMember(level, 'parent') : level));
  }

  /** Data set -> its column names as indicators call them; null where not all tables name their columns. */
  private columnsByDataset(tables: readonly TableDescriptor[]): Map<string, ReadonlySet<string> | null> {
    const columns = new Map<string, Set<string> | null>();
    for (const table of tables) {
      const fields = this.resources.get(table.resource)?.schema?.fields;
      const known = columns.get(table.dataset);
      if (fields === undefined || known === null) {
        columns.set(table.dataset, null);
        continue;
      }
      const names = known ?? new Set<string>();
      const inFile = new Set(fields.map((field) => field.name.trim()));
      for (const name of inFile) names.add(name);
      if ('columnsByYear' in table.period) names.add(table.period.as);
      for (const alias of Object.keys(table.columns ?? {})) {
        if (periodSlots(table.period, table.columns ?? {}).some((slot) => inFile.has(slot.fileColumn(alias)))) names.add(alias);
      }
      columns.set(table.dataset, names);
    }
    return columns;
  }

  /** True unless the data set does not exist; a column nobody names is only warned about. */
  private hasColumn(reference: ColumnReference, datasets: ReadonlyMap<string, ReadonlySet<string> | null>, path: string): boolean {
    const columns = datasets.get(reference.dataset);
    if (columns === undefined) return this.note('dataset', reference.dataset, path);
    if (columns !== null && !columns.has(reference.column)) this.note('column', `${reference.dataset}/${reference.column}`, path);
    return true;
  }

  private checkIndicators(
    indicators: readonly IndicatorDescriptor[],
    themes: ReadonlySet<string>,
    datasets: ReadonlyMap<string, ReadonlySet<string> | null>,
  ): IndicatorDescriptor[] {
    return uniqueById(indicators, (indicator) => indicator.id, this.context, '/atlas/indicators').flatMap((indicator) => {
      const path = this.context.pointer('/atlas/indicators', indicators, indicator);
      const references = referencedColumns(indicator.value);
      if (!references.every((reference) => this.hasColumn(reference, datasets, `${path}/value`))) return [];
      if (indicator.theme === undefined || themes.has(indicator.theme)) return [indicator];
      this.note('theme', indicator.theme, `${path}/theme`);
      return [withoutMember(indicator, 'theme')];
    });
  }

  private checkStart(
    start: NonNullable<AtlasDescriptor['start']>,
    levels: ReadonlySet<string>,
    indicators: ReadonlySet<string>,
  ): NonNullable<AtlasDescriptor['start']> {
    let checked = start;
    if (start.level !== undefined && !levels.has(start.level)) {
      this.note('level', start.level, '/atlas/start/level');
      checked = withoutMember(checked, 'level');
    }
    if (start.indicator !== undefined && !indicators.has(start.indicator)) {
      this.note('indicator', start.indicator, '/atlas/start/indicator');
      checked = withoutMember(checked, 'indicator');
    }
    return checked;
  }
}
