/** How much a finding matters: an error blocks publication, a warning needs a look, info is good to know. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * Something noticed in user data. Findings are data, not exceptions: a bad row never sinks a file.
 * `code` selects the text in `texts/`; `parameters` fills its placeholders.
 */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Resource name or file path; empty for the package as a whole. */
  readonly resource: string;
  /** 1-based row of the file, header included, as a spreadsheet shows it. */
  readonly row?: number;
  readonly column?: string;
  /** The offending value, shortened to 80 characters. */
  readonly value?: string;
  readonly parameters?: Readonly<Record<string, string | number>>;
  /** What to do next, in the reader's language; filled in where findings leave the program. */
  readonly hint?: string;
}

/** Every code has a German and an English text in `texts/findings-*.ts`; a test compares the lists. */
export type FindingCode =
  // package and descriptor
  | 'package-missing'
  | 'package-unreadable'
  | 'descriptor-invalid-json'
  | 'descriptor-invalid'
  | 'descriptor-unknown-reference'
  | 'descriptor-unsafe-path'
  | 'descriptor-duplicate-id'
  | 'descriptor-level-cycle'
  | 'resource-missing'
  | 'resource-unreadable'
  | 'resource-too-large'
  | 'format-unsupported'
  // text and tables
  | 'encoding-invalid'
  | 'csv-malformed'
  | 'csv-row-length'
  | 'csv-empty'
  | 'column-missing'
  | 'value-not-numeric'
  | 'value-symbol-unknown'
  | 'table-without-geometry'
  // geometries
  | 'geometry-invalid'
  | 'geometry-unsupported'
  | 'geometry-empty'
  | 'geometry-without-table'
  | 'crs-unknown'
  | 'crs-suspicious'
  | 'key-missing'
  | 'key-duplicate-geometry'
  // joins and hierarchy
  | 'join-only-in-table'
  | 'join-only-in-geometry'
  | 'join-duplicate-row'
  | 'join-total-row'
  | 'join-none-matched'
  | 'join-leading-zeros'
  | 'join-sum-difference'
  | 'join-unassigned-row'
  | 'table-filled-rows'
  | 'parent-missing'
  | 'parent-unknown'
  | 'hierarchy-partial'
  | 'crosswalk-incomplete'
  | 'crosswalk-break'
  // indicators
  | 'indicator-not-aggregable'
  | 'indicator-no-data'
  | 'denominator-zero'
  | 'numerator-exceeds-denominator'
  | 'secret-values'
  // facilities, rasters, backdrop
  | 'facility-outside'
  | 'facility-capacity-missing'
  | 'facility-invalid'
  // street networks; their texts come with those of all findings, `texts/findings-topic.ts`
  | 'streets-none'
  | 'streets-elsewhere'
  | 'streets-not-built'
  | 'streets-no-way'
  | 'streets-not-a-line'
  | 'streets-broken-line'
  | 'streets-cut'
  | 'streets-node-outside'
  | 'streets-node-duplicate'
  | 'streets-way-duplicate'
  | 'streets-without-class'
  | 'streets-unknown-class'
  | 'streets-without-attributes'
  | 'streets-without-crs'
  | 'streets-crs-not-metric'
  | 'streets-format-unknown'
  | 'streets-lengths-ignored'
  | 'streets-too-many'
  | 'streets-file-refused'
  // classification
  | 'classes-reduced'
  | 'classes-constant'
  | 'classes-no-values'
  | 'classes-manual-outside'
  // recipes
  | 'recipe-invalid'
  | 'recipe-imported'
  | 'recipe-break-excluded'
  | 'recipe-base-year'
  | 'recipe-regions-kept'
  | 'recipe-fewer-types'
  | 'recipe-sampled'
  | 'recipe-no-rate'
  | 'recipe-not-weighted'
  | 'recipe-facilities-outside'
  | 'recipe-facilities-unknown'
  // supply
  | 'supply-no-network'
  | 'supply-facility-off-network'
  | 'supply-demand-off-network'
  | 'supply-demand-unknown'
  | 'supply-access-lower'
  | 'supply-change-ignored'
  | 'supply-way-unjoined'
  | 'supply-housing-outside'
  | 'supply-housing-without-ages'
  | 'supply-raster-unreadable'
  // catchments, sites, districts
  | 'catchment-no-street'
  | 'catchment-unknown-facility'
  | 'siting-thinned'
  | 'siting-unreachable'
  | 'siting-places-unknown'
  | 'siting-none-needed'
  | 'district-without-facility'
  // demand and its forecast
  | 'demand-negative'
  | 'demand-births-missing'
  | 'demand-forecast-level'
  | 'demand-forecast-kept'
  | 'demand-forecast-base'
  | 'demand-forecast-gap'
  | 'demand-forecast-unknown'
  | 'demand-unknown-areas'
  // disclosure control
  | 'disclosure-primary'
  | 'disclosure-secondary'
  | 'disclosure-group'
  // session
  | 'session-unknown-parameter'
  | 'session-unknown-value'
  | 'session-version'
  // stories
  | 'story-recorded'
  | 'story-link-copied'
  | 'story-left-out'
  | 'story-published'
  | 'story-step-incomplete'
  | 'story-too-long'
  // running
  | 'worker-crashed'
  | 'offline'
  | 'request-failed'
  | 'storage-full'
  | 'update-ready'
  | 'internal-error';

const MAXIMUM_VALUE_LENGTH = 80;

/** Builds a finding; a long value is cut. */
export function finding(
  code: FindingCode,
  severity: Severity,
  resource: string,
  details: Omit<Finding, 'code' | 'severity' | 'resource'> = {},
): Finding {
  const { value, ...rest } = details;
  return {
    code,
    severity,
    resource,
    ...rest,
    ...(value === undefined ? {} : { value: value.length > MAXIMUM_VALUE_LENGTH ? `${value.slice(0, MAXIMUM_VALUE_LENGTH)}…` : value }),
  };
}

/** A value together with what was noticed on the way to it. */
export interface WithFindings<Value> {
  readonly value: Value;
  readonly findings: readonly Finding[];
}
