/** Branded strings: an id of one kind can not be handed over where another kind is meant. */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Id of an area level, e.g. `block`, `sozialraum`. */
export type LevelId = Branded<'LevelId'>;
/** Id of an indicator, e.g. `sgb2-quote`. */
export type IndicatorId = Branded<'IndicatorId'>;
/** Id of a theme that groups indicators. */
export type ThemeId = Branded<'ThemeId'>;
/** Key of one area within its level. Always a string: leading zeros are part of it. */
export type AreaKey = Branded<'AreaKey'>;
/** Id of a logical data set, fed by one or more tables. */
export type DatasetId = Branded<'DatasetId'>;
/** Id of one kind of facility, e.g. `kita`. */
export type FacilityKindId = Branded<'FacilityKindId'>;
/** Id of a recipe (a saved analysis); the ids of its results begin with it. */
export type RecipeId = Branded<'RecipeId'>;
/** Name of a resource in the package. */
export type ResourceName = Branded<'ResourceName'>;
/** `EPSG:25832` and the like, or `local` for planar units without a place on earth. */
export type CrsCode = Branded<'CrsCode'>;
/** A calendar year. */
export type Year = number;

export const levelId = (id: string): LevelId => id as LevelId;
export const indicatorId = (id: string): IndicatorId => id as IndicatorId;
export const themeId = (id: string): ThemeId => id as ThemeId;
export const areaKey = (key: string): AreaKey => key as AreaKey;
export const datasetId = (id: string): DatasetId => id as DatasetId;
export const facilityKindId = (id: string): FacilityKindId => id as FacilityKindId;
export const recipeId = (id: string): RecipeId => id as RecipeId;
export const resourceName = (name: string): ResourceName => name as ResourceName;
export const crsCode = (code: string): CrsCode => code as CrsCode;

/** What ids of recipes, stories and the like look like: fit for links, file names and element ids. */
export const IDENTIFIER = /^[a-z0-9][a-z0-9-]{0,79}$/;

/** Planar units without a place on earth (e.g. the Columbus sample). */
export const LOCAL_CRS = crsCode('local');
