import { STREET_CLASSES, type StreetClass } from '../../model/index.ts';

/** Which tags a word for the kind of a way stands for. */
type WordMeaning = Readonly<Record<string, string>>;

const HIGHWAY_OF_CLASS: Readonly<Partial<Record<StreetClass, string>>> = { livingStreet: 'living_street', other: 'road' };

/** Words in the columns `art` of municipal files, lower case. */
const WORDS: Readonly<Record<string, WordMeaning>> = {
  street: { highway: 'residential' },
  mainstreet: { highway: 'secondary' },
  bridge: { highway: 'residential', bridge: 'yes' },
  underpass: { highway: 'footway', tunnel: 'yes' },
  autobahn: { highway: 'motorway' },
  kraftfahrstraße: { highway: 'trunk', motorroad: 'yes' },
  bundesstraße: { highway: 'primary' },
  landesstraße: { highway: 'secondary' },
  staatsstraße: { highway: 'secondary' },
  hauptstraße: { highway: 'secondary' },
  hauptverkehrsstraße: { highway: 'secondary' },
  kreisstraße: { highway: 'tertiary' },
  sammelstraße: { highway: 'tertiary' },
  gemeindestraße: { highway: 'unclassified' },
  straße: { highway: 'residential' },
  nebenstraße: { highway: 'residential' },
  anliegerstraße: { highway: 'residential' },
  wohnstraße: { highway: 'residential' },
  'verkehrsberuhigter bereich': { highway: 'living_street' },
  spielstraße: { highway: 'living_street' },
  zufahrt: { highway: 'service' },
  fußgängerzone: { highway: 'pedestrian' },
  fußweg: { highway: 'footway' },
  gehweg: { highway: 'footway' },
  'geh- und radweg': { highway: 'path', foot: 'designated', bicycle: 'designated' },
  radweg: { highway: 'cycleway' },
  weg: { highway: 'path' },
  pfad: { highway: 'path' },
  treppe: { highway: 'steps' },
  wirtschaftsweg: { highway: 'track' },
  feldweg: { highway: 'track' },
  waldweg: { highway: 'track' },
  brücke: { highway: 'residential', bridge: 'yes' },
  unterführung: { highway: 'footway', tunnel: 'yes' },
  fähre: { route: 'ferry' },
};

/** The tags a word stands for: one of ours, one of OpenStreetMap's, or a German one; null for others. */
export function tagsOfWord(word: string): WordMeaning | null {
  const plain = word.trim().toLowerCase().replaceAll('strasse', 'straße');
  if (Object.hasOwn(WORDS, plain)) return WORDS[plain]!;
  const streetClass = STREET_CLASSES.find((name) => name.toLowerCase() === plain);
  return streetClass === undefined ? null : { highway: HIGHWAY_OF_CLASS[streetClass] ?? streetClass };
}
