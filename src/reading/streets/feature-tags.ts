import { propertyText, type FeatureCollection } from '../feature-collection.ts';
import { parseHstore } from './hstore.ts';
import { tagsOfWord } from './street-words.ts';

/** Tags of a feature, and whether anything said what kind of way it is. */
export interface FeatureTags {
  readonly tags: ReadonlyMap<string, string>;
  /** A word for the kind that nobody knows; null when it is known or nothing was said. */
  readonly unknownWord: string | null;
}

/** Direction of traffic in Geofabrik's shapefiles: both, with the line (F) and against it (T); F means no elsewhere. */
const GEOFABRIK_ONEWAY: Readonly<Record<string, string>> = { B: 'no', F: 'yes', T: '-1' };

/**
 * The columns of a feature as tags of OpenStreetMap: GDAL's (`highway`, the others in `other_tags`), Geofabrik's (`fclass`, oneway B/F/T,
 * bridge and tunnel T/F), a column per tag, or `art` with a word for the kind. Names in any case.
 */
export function featureTags(features: FeatureCollection, feature: number): FeatureTags {
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
  tags.set('highway', 'road');
  if (meaning !== null) {
    if (!Object.hasOwn(meaning, 'highway')) tags.delete('highway');
    for (const [key, value] of Object.entries(meaning)) tags.set(key, value);
  }
  return { tags, unknownWord: meaning === null ? word : null };
}
