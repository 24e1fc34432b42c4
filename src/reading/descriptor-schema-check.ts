import { Validator, type OutputUnit, type Schema } from '@cfworker/json-schema';
import { ATLAS_PACKAGE_SCHEMA } from './atlas-package-schema.ts';
import { asArray, isObject, ownProperty, type JsonObject } from './feature-collection.ts';
import type { FindingSummary } from './finding-summary.ts';

/** Keywords that only repeat that something below them is wrong. */
const CONTAINERS = new Set(['properties', 'items', '$ref', 'allOf', 'if', 'additionalProperties']);
/** Optional members that are taken out whole when something in them is wrong. */
const OPTIONAL = /^\/(licenses|sources|atlas\/(?:network|start|levels\/\d+\/(?:parent|population)))(?=\/|$)/;
/** Lists whose entries are taken out one by one: a bad indicator never sinks the atlas. */
const ENTRY =
  /^\/(resources|atlas\/(?:levels|themes|tables|indicators|facilities|backdrop|rasters|crosswalks|attributions|recipes|scenarios|districts|stories))\/\d+(?=\/|$)/;

/** What is left of a descriptor, and where the entries of shortened lists stood in the file, so that later findings point there. */
export interface CheckedDocument {
  readonly document: JsonObject;
  readonly positions: WeakMap<object, number>;
}

/**
 * Checks a parsed descriptor against the JSON Schema (without `eval`). Every violation becomes a finding with its JSON pointer in
 * `parameters.path`, the keyword and what was expected. Unknown members are warnings; wrong entries of lists and wrong optional
 * members are taken out; null when what is left is no atlas. The result has the shape of AtlasPackage, references not yet checked.
 * Cost O(size of the descriptor).
 */
export function checkAgainstSchema(document: unknown, findings: FindingSummary): CheckedDocument | null {
  const errors = new Validator(ATLAS_PACKAGE_SCHEMA as unknown as Schema, '2020-12', false).validate(document).errors;
  const alternatives = new Set(errors.filter((error) => error.keyword === 'anyOf').map((error) => error.instanceLocation));
  const takeOut = new Set<string>();
  let usable = true;
  for (const error of errors) {
    if (CONTAINERS.has(error.keyword)) continue;
    if (error.keyword === 'required' && alternatives.has(error.instanceLocation)) continue;
    const path = pointerOf(error);
    const isUnknownMember = error.keyword === 'false';
    findings.add(
      'descriptor-invalid',
      isUnknownMember ? 'warning' : 'error',
      {
        value: describe(document, path),
        parameters: {
          path,
          keyword: isUnknownMember ? 'unknown' : error.keyword,
          expected: error.keyword === 'required' || isUnknownMember ? '' : expectation(error),
        },
      },
      `${path} ${error.keyword}`,
    );
    if (isUnknownMember) continue;
    const target = (OPTIONAL.exec(path) ?? ENTRY.exec(path))?.[0];
    if (target === undefined) usable = false;
    else takeOut.add(target);
  }
  if (!usable || !isObject(document)) return null;
  const positions = new WeakMap<object, number>();
  const rest = without(document, '', takeOut, positions) as JsonObject;
  const isAtlas = asArray(rest['resources']).length > 0 && asArray(ownProperty(rest['atlas'], 'levels')).length > 0;
  return isAtlas ? { document: rest, positions } : null;
}

/** The JSON pointer of the place; for a missing member, of the member. */
function pointerOf({ instanceLocation, keyword, error }: OutputUnit): string {
  const place = decodeURI(instanceLocation.replace(/^#/, ''));
  const missing = keyword === 'required' ? /"([^"]+)"\.$/.exec(error)?.[1] : undefined;
  return missing === undefined ? place : `${place}/${missing}`;
}

/** What was expected, from the validator's sentence: allowed values, type, bound or pattern; '' where the keyword says it all. */
function expectation({ keyword, error }: OutputUnit): string {
  if (keyword === 'enum') return (/\[(.*)\]/.exec(error)?.[1] ?? '').replaceAll('"', '').replaceAll(',', ', ');
  if (keyword === 'type') return (/Expected (.*)\.$/.exec(error)?.[1] ?? '').replaceAll('"', '');
  return (/"([^"]+)"\.$/.exec(error) ?? /[<>=] ?(\S+?)\)?\.$/.exec(error))?.[1] ?? '';
}

/** `/atlas/indicators/3/unit: "prozent"`, for people. */
function describe(document: unknown, path: string): string {
  const value = path
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (inside, part) =>
        Array.isArray(inside) ? inside[Number(part)] : ownProperty(inside, part.replaceAll('~1', '/').replaceAll('~0', '~')),
      document,
    );
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? `${path}: ${JSON.stringify(value)}` : path;
}

/** A copy without the members at some pointers; remembers where list entries stood before. Only goes down where something is taken out. */
function without(value: unknown, path: string, takeOut: ReadonlySet<string>, positions: WeakMap<object, number>): unknown {
  if (![...takeOut].some((target) => target.startsWith(`${path}/`))) return value;
  const isKept = (part: string | number): boolean => !takeOut.has(`${path}/${part}`);
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => {
      if (!isKept(index)) return [];
      const kept = without(item, `${path}/${index}`, takeOut, positions);
      if (isObject(kept)) positions.set(kept, index);
      return [kept];
    });
  }
  if (!isObject(value)) return value;
  const members = Object.entries(value).filter(([name]) => isKept(name));
  return Object.fromEntries(members.map(([name, member]) => [name, without(member, `${path}/${name}`, takeOut, positions)]));
}
