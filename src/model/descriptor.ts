/**
 * The atlas package: a Data Package (v2) with one `atlas` object of ours, as it stands in `datapackage.json`.
 * `public/schema/atlas-package.schema.json` states the same shape for editors and for validation.
 */
import type { ColumnReference } from './column-reference.ts';
import type { Recipe } from './recipe.ts';
import type { Story } from './story.ts';
import type { DistrictPlan, Scenario } from './supply.ts';
import type { CrsCode, DatasetId, FacilityKindId, IndicatorId, LevelId, ResourceName, ThemeId, Year } from './ids.ts';

export interface AtlasPackage {
  readonly $schema?: string;
  readonly name: string;
  readonly title: string;
  readonly description?: string;
  readonly version?: string;
  readonly created?: string;
  readonly licenses?: readonly LicenseDescriptor[];
  readonly sources?: readonly SourceDescriptor[];
  readonly resources: readonly ResourceDescriptor[];
  readonly atlas: AtlasDescriptor;
}

export interface LicenseDescriptor {
  readonly name?: string;
  readonly path?: string;
  readonly title?: string;
}

export interface SourceDescriptor {
  readonly title: string;
  readonly path?: string;
}

export interface ResourceDescriptor {
  readonly name: ResourceName;
  /** Relative to the descriptor; several paths are parts of one table. */
  readonly path: string | readonly string[];
  /** `streets`: the compact file `atlas network` writes. */
  readonly format?: 'csv' | 'geojson' | 'topojson' | 'geotiff' | 'json' | 'streets';
  readonly title?: string;
  readonly encoding?: string;
  readonly bytes?: number;
  readonly dialect?: DialectDescriptor;
  readonly schema?: TableSchemaDescriptor;
  /** CRS of the coordinates in a geometry resource or of x/y columns; default: the package's. */
  readonly crs?: CrsCode;
  readonly licenses?: readonly LicenseDescriptor[];
  readonly sources?: readonly SourceDescriptor[];
}

/** Table dialect of Data Package v2 (the members we honour). */
export interface DialectDescriptor {
  readonly delimiter?: string;
  readonly quoteChar?: string;
  readonly doubleQuote?: boolean;
  readonly escapeChar?: string;
  readonly header?: boolean;
  /** 1-based row numbers that make up the header; several are joined with " – ". */
  readonly headerRows?: readonly number[];
  readonly commentChar?: string;
  /** 1-based rows to skip (not counting as header or data). */
  readonly commentRows?: readonly number[];
  readonly nullSequence?: string;
}

export interface MissingValueDescriptor {
  readonly value: string;
  /** A label of ours (`secret`, `missing`, `notRated`, ...) selects the value state. */
  readonly label?: string;
}

export interface FieldDescriptor {
  readonly name: string;
  readonly type?: 'string' | 'integer' | 'number' | 'year' | 'any' | 'boolean' | 'date';
  readonly title?: string;
  readonly decimalChar?: string;
  readonly groupChar?: string;
  readonly missingValues?: readonly (string | MissingValueDescriptor)[];
}

export interface TableSchemaDescriptor {
  readonly fields: readonly FieldDescriptor[];
  readonly primaryKey?: string | readonly string[];
  readonly missingValues?: readonly (string | MissingValueDescriptor)[];
}

export interface AtlasDescriptor {
  readonly version: 1;
  /** CRS of the map and of every geometry after reading. */
  readonly crs: CrsCode;
  /** True for invented data: every screen and export says so. */
  readonly fictitious?: boolean;
  readonly city: { readonly name: string; readonly key?: string };
  readonly levels: readonly LevelDescriptor[];
  readonly themes?: readonly ThemeDescriptor[];
  readonly tables?: readonly TableDescriptor[];
  readonly indicators?: readonly IndicatorDescriptor[];
  readonly facilities?: readonly FacilityKindDescriptor[];
  readonly backdrop?: readonly BackdropDescriptor[];
  readonly network?: NetworkDescriptor;
  readonly rasters?: readonly RasterDescriptor[];
  readonly crosswalks?: readonly CrosswalkDescriptor[];
  readonly attributions?: readonly AttributionDescriptor[];
  readonly publisher?: PublisherDescriptor;
  readonly start?: StartDescriptor;
  /** Saved analyses: indices, types and the like, computed anew from the data whenever they are shown. */
  readonly recipes?: readonly Recipe[];
  /** Saved changes of supply, demand or streets. */
  readonly scenarios?: readonly Scenario[];
  /** Catchment districts (Schulbezirke). */
  readonly districts?: readonly DistrictPlan[];
  /** Steps that hold a view with words, to be told one after the other. */
  readonly stories?: readonly Story[];
}

export interface LevelDescriptor {
  readonly id: LevelId;
  readonly title: string;
  readonly titlePlural: string;
  readonly geometry: {
    readonly resource: ResourceName;
    /** Object name inside a TopoJSON. */
    readonly object?: string;
    /** Property with the key. Numbers become strings. */
    readonly key: string;
    /** Property with the name; without it the key is the name. */
    readonly name?: string;
    /** Left-pads keys with zeros to this length. */
    readonly keyLength?: number;
  };
  readonly parent?: LevelParentDescriptor;
  /** First and last year this edition of the areas is valid in; open without. */
  readonly validFrom?: Year;
  readonly validTo?: Year;
  /** Id of the current edition this level is an older edition of; older editions are offered apart. */
  readonly editionOf?: LevelId;
  /** Count column of inhabitants: tells uninhabited areas from missing data. */
  readonly population?: ColumnReference;
}

/** How an area finds its parent: a property of its geometry, or the first characters of its key. */
export type LevelParentDescriptor =
  { readonly level: LevelId; readonly property: string } | { readonly level: LevelId; readonly keyPrefix: number };

export interface ThemeDescriptor {
  readonly id: ThemeId;
  readonly title: string;
  readonly titleEn?: string;
}

/** Which symbols stand for what in a table (domain: German official statistics). */
export type SymbolProfile = 'plain' | 'din55301' | 'lsn' | 'zensus-grid' | 'ba' | 'koeln';

/** One file (or several parts) of one data set on one level. */
export interface TableDescriptor {
  readonly dataset: DatasetId;
  readonly resource: ResourceName;
  readonly level: LevelId;
  /** Column with the area key. */
  readonly key: string;
  readonly keyLength?: number;
  readonly period: PeriodDescriptor;
  /** Renames: column name used by indicators -> column name in this file. */
  readonly columns?: Readonly<Record<string, string>>;
  readonly symbols?: SymbolProfile;
  /** Keys of rows that are totals of the city, not areas. */
  readonly totalKeys?: readonly string[];
  /** Keys of rows that could not be assigned to an area ("nicht zuordenbar"). */
  readonly unassignedKeys?: readonly string[];
  /** Smallest number of cases that may be shown (disclosure control of this source). */
  readonly minimumCases?: number;
  /**
   * What an area without any row means: no number was delivered (default, sums with it stay incomplete), nothing was counted there
   * (the table leaves out zeros), it is not part of this table (it did not exist yet; sums are complete without it), or it was not rated.
   */
  readonly absentAreas?: 'missing' | 'zero' | 'notApplicable' | 'notRated';
  /** Rows that hold a plain 0 in all of these columns are filler for areas left out; the columns get this state instead of the number 0. */
  readonly filledRows?: { readonly columns: readonly string[]; readonly state: 'missing' | 'notRated' | 'notApplicable' };
  readonly source?: string;
  readonly referenceDate?: string;
}

/** When the rows are of: a column, one fixed year, or one column per year (`{year}` stands for it in the file's column names). */
export type PeriodDescriptor =
  { readonly column: string } | { readonly year: Year } | { readonly columnsByYear: Readonly<Record<string, Year>>; readonly as: string };

export type Polarity = 'highIsFavourable' | 'highIsUnfavourable' | 'neutral';

export type IndicatorUnit =
  | 'percent'
  /** A difference of two percentages. */
  | 'percentagePoints'
  | 'perThousand'
  | 'perHundred'
  | 'count'
  | 'euro'
  | 'euroPerSquareMeter'
  | 'years'
  | 'squareMeters'
  | 'meters'
  | 'minutes'
  | 'perSquareKilometer'
  | 'index'
  | 'none';

export type IndicatorValueDescriptor =
  /** factor * sum of numerators / sum of denominators; aggregates by sums. */
  | {
      readonly kind: 'rate';
      readonly numerator: readonly ColumnReference[];
      readonly denominator: readonly ColumnReference[];
      readonly factor: number;
    }
  /** A sum of counts; aggregates by sums. */
  | { readonly kind: 'count'; readonly count: readonly ColumnReference[] }
  /** Count per square kilometre of the area's own geometry. */
  | { readonly kind: 'density'; readonly count: readonly ColumnReference[]; readonly factor: number }
  /** A delivered number that can not be derived for larger areas (median, published rate without its counts, index). */
  | { readonly kind: 'delivered'; readonly value: ColumnReference; readonly base?: ColumnReference }
  /** A delivered ordered class. */
  | {
      readonly kind: 'category';
      readonly value: ColumnReference;
      readonly categories: readonly CategoryDescriptor[];
      /** How the categories hang together and so what colours they get; default: ordered where the polarity names a better end. */
      readonly scheme?: CategoryScheme;
    };

/**
 * `ordered`: from little to much need; `qualitative`: just different; `statusDynamics`: four status classes by three of dynamics (status
 * major); `association`: clusters of high and low values; `deviation`: below, within, above expectation.
 */
export type CategoryScheme = 'ordered' | 'qualitative' | 'statusDynamics' | 'association' | 'deviation';

export interface CategoryDescriptor {
  readonly value: string;
  readonly label: string;
  readonly labelEn?: string;
  /** Drawn with the diagonal hatch of development over the colour of the category before it in the same type. */
  readonly hatched?: boolean;
  /** Which colour of the scheme; default: the category's position. Categories that differ by the hatch only share one. */
  readonly colorIndex?: number;
}

export interface IndicatorDescriptor {
  readonly id: IndicatorId;
  readonly title: string;
  readonly titleEn?: string;
  /** Headline as a question: "Wo leben viele Kinder in Armut?" */
  readonly question?: string;
  readonly questionEn?: string;
  readonly description?: string;
  readonly descriptionEn?: string;
  readonly theme?: ThemeId;
  readonly unit: IndicatorUnit;
  readonly decimals: number;
  readonly polarity: Polarity;
  readonly value: IndicatorValueDescriptor;
  /** The rule in words: "Arbeitslose SGB II je 100 Einwohner von 15 bis unter 65 Jahren". */
  readonly formula?: string;
  readonly formulaEn?: string;
  /** Areas with a smaller denominator (or count) are not rated. */
  readonly minimumBase?: number;
  /** Areas with fewer cases in the numerator (but more than 0) are kept secret. */
  readonly minimumCases?: number;
  readonly referenceDate?: string;
  readonly source?: string;
}

export interface FacilityKindDescriptor {
  readonly id: FacilityKindId;
  readonly title: string;
  readonly titleEn?: string;
  readonly titlePlural: string;
  readonly titlePluralEn?: string;
  readonly resource: ResourceName;
  readonly key?: string;
  readonly name?: string;
  readonly address?: string;
  /** Only rows where `property` equals `value` belong to this kind. */
  readonly where?: { readonly property: string; readonly value: string };
  readonly capacities?: readonly FacilityCapacityDescriptor[];
  /** Results per facility, e.g. the share of children with language support, for comparison with what its surroundings let expect. */
  readonly measures?: readonly FacilityMeasureDescriptor[];
  readonly opening?: string;
  readonly source?: string;
  readonly referenceDate?: string;
}

export interface FacilityCapacityDescriptor {
  /** e.g. `u3`, `ue3`, `total`. */
  readonly ageGroup: string;
  readonly title: string;
  readonly property: string;
}

export interface FacilityMeasureDescriptor {
  readonly id: string;
  readonly title: string;
  readonly titleEn?: string;
  readonly property: string;
  /** Property with the number of cases the measure rests on. */
  readonly base?: string;
  readonly unit: IndicatorUnit;
  readonly decimals: number;
  readonly polarity: Polarity;
}

export type BackdropKind = 'water' | 'green' | 'forest' | 'industry' | 'built' | 'street' | 'mainStreet' | 'railway' | 'bridge';

export interface BackdropDescriptor {
  readonly kind: BackdropKind;
  readonly resource: ResourceName;
  readonly object?: string;
}

/** Streets and paths: a compact file (format `streets`), or lines in any format `atlas network` reads. */
export interface NetworkDescriptor {
  readonly resource: ResourceName;
  /** Object of a TopoJSON; default the first. */
  readonly object?: string;
}

export interface RasterDescriptor {
  readonly id: string;
  readonly title: string;
  readonly resource: ResourceName;
  readonly unit?: string;
  readonly year?: Year;
}

/** Shares by which values of an older edition go over to a newer one. */
export interface CrosswalkDescriptor {
  readonly from: LevelId;
  readonly to: LevelId;
  readonly resource: ResourceName;
  readonly fromKey: string;
  readonly toKey: string;
  /** Column with the share (0..1) of the old area's population that goes to the new one. */
  readonly share: string;
}

/** Who must be named, with which licence (dl-de/by-2-0 and the like). */
export interface AttributionDescriptor {
  readonly provider: string;
  readonly title?: string;
  readonly licenseId?: string;
  readonly licenseUrl?: string;
  readonly datasetUrl?: string;
  readonly changed?: boolean;
  readonly date?: string;
}

/**
 * Who publishes the atlas, as imprint, privacy notice and the statement on accessibility (BITV 2.0) need it. Addresses: `https://...`, or a
 * path of the same website.
 */
export interface PublisherDescriptor {
  readonly name: string;
  readonly imprintUrl?: string;
  readonly privacyUrl?: string;
  /** A statement of the publisher's own, linked beside the generated one. */
  readonly accessibilityUrl?: string;
  /** Where barriers are reported. */
  readonly accessibilityContact?: ContactDescriptor;
  /** Who arbitrates when a report is not answered (Schlichtungs- oder Durchsetzungsstelle). */
  readonly enforcementBody?: ContactDescriptor;
}

export interface ContactDescriptor {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly url?: string;
}

/** What the atlas shows first. */
export interface StartDescriptor {
  readonly level?: LevelId;
  readonly indicator?: IndicatorId;
  readonly year?: Year;
}
