import { propertyText, type FeatureCollection } from '../feature-collection.ts';
import { parseHstore } from './hstore.ts';
import { tagsOfWord } from './street-words.ts';

/** Tags of a feature, and whether anything said what kind of way it is. */
export interface FeatureTags {
  readonly tags: ReadonlyMap<string, string>;
  /** A word for the kind that nobody knows, '' when nothing was said; null when it is known. */
  readonly unknownWord: string | null;
}

/** Columns that say what kind of way a line is, lower case. */
const KIND_COLUMNS = ['highway', 'fclass'];

/**
 * Whether a file tells streets from other lines: then a line that is not called one (a river, a fence) is none, while in other files
 * every line counts. Cost O(features), less where one of the first says so.
 */
export function tellsStreetsApart(features: FeatureCollection): boolean {
  for (let feature = 0; feature < features.count; feature++) {
    for (const name of features.propertyNames(feature)) {
      if (KIND_COLUMNS.includes(name.toLowerCase()) && propertyText(features.property(feature, name)) !== '') return true;
    }
  }
  return false;
}

/** Direction of traffic in Geofabrik's shapefiles: both, with the line (F) and against it (T); F means no elsewhere. */
const GEOFABRIK_ONEWAY: Readonly<Record<string, string>> = { B: 'no', F: 'yes', T: '-1' };

/**
 * The columns of a feature as tags of OpenStreetMap: GDAL's (`highway`, the others in `other_tags`), Geofabrik's (`fclass`, oneway B/F/T,
 * bridge and tunnel T/F), a column per tag, or `art` with a word for the kind. Names in any case. `strict`: a line of no kind is
 * not called a street.
 */
export function featureTags(features: FeatureCollection, feature: number, strict: boolean): FeatureTags {
  const tags = new Map<string, string>();
  for (const name of features.propertyNames(feature)) {
    const text = propertyText(features.property(feature, name));
    if (text === '' || text === 'NaN') continue;
    const key = name.toLowerCase();
    if (key === 'other_tags' || key === 'tags') parseHstore(text, tags);
    else if (!tags.has(key)) tags.set(key, text);
  }
  const fclass = tags.get('fclass');
  if (fclass !== undefined && !tags.has('highway')) {
    tags.set('highway', fclass);
    const oneway = GEOFABRIK_ONEWAY[tags.get('oneway') ?? ''];
    if (oneway !== undefined) tags.set('oneway', oneway);
    // their T stands for any tunnel; the ones on the ground are passages through buildings
    if (tags.get('tunnel') === 'T' && tags.get('layer') === '0') tags.set('tunnel', 'building_passage');
    return { tags, unknownWord: null };
  }
  if (tags.has('highway') || tags.get('route') === 'ferry') return { tags, unknownWord: null };
  const word = tags.get('art') ?? tags.get('class') ?? '';
  const meaning = tagsOfWord(word);
  if (meaning === null) {
    if (!strict) tags.set('highway', 'road');
    return { tags, unknownWord: word };
  }
  for (const [key, value] of Object.entries(meaning)) tags.set(key, value);
  return { tags, unknownWord: null };
}
