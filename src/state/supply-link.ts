import { IDENTIFIER } from '../model/index.ts';
import { decodeList, encodeList } from './link-list.ts';
import { finite, oneOf, rounded, type ParameterCodec } from './parameter-codec.ts';
import { INITIAL_SESSION, SUPPLY_PAGES, type SitingSettings, type SupplyCatchment, type SupplySettings } from './session.ts';

const PROBLEMS: readonly SitingSettings['problem'][] = ['unmet', 'pMedian', 'maximalCovering', 'setCovering', 'pCenter', 'capacitated'];
const MOST_SITES = 200;
const MOST_PLACES = 100_000;
/** Significant digits of a coordinate: a metre has at most seven before the point. */
const COORDINATE_DIGITS = 9;

const identifier = (text: string): string | null => (IDENTIFIER.test(text) ? text : null);

function identifiers(text: string): string[] | null {
  const ids = decodeList(text);
  return ids.length > 0 && ids.every((id) => identifier(id) !== null) ? ids : null;
}

const encodeSiting = ({ problem, sites, keepPresent, placesPerSite }: SitingSettings): string =>
  [problem, sites, keepPresent ? 'bestand' : 'neu', placesPerSite].join(',');

function decodeSiting(text: string): SitingSettings | null {
  const [name = '', count = '', present = '', places = '', ...rest] = text.split(',');
  const problem = oneOf(PROBLEMS, name);
  const sites = finite(count);
  const placesPerSite = finite(places);
  if (problem === null || sites === null || placesPerSite === null || rest.length > 0) return null;
  if (!Number.isInteger(sites) || sites < 1 || sites > MOST_SITES || placesPerSite < 0 || placesPerSite > MOST_PLACES) return null;
  return present === 'bestand' || present === 'neu' ? { problem, sites, keepPresent: present === 'bestand', placesPerSite } : null;
}

function encodeCatchment(catchment: SupplyCatchment): string | null {
  switch (catchment.kind) {
    case 'none':
      return null;
    case 'all':
      return 'alle';
    case 'facility':
      return `einrichtung:${catchment.facility}`;
    case 'point':
      return `ort:${rounded(catchment.x, COORDINATE_DIGITS)},${rounded(catchment.y, COORDINATE_DIGITS)}`;
  }
}

function decodeCatchment(text: string): SupplyCatchment | null {
  if (text === 'alle') return { kind: 'all' };
  if (text.startsWith('einrichtung:')) {
    const facility = text.slice('einrichtung:'.length);
    return facility === '' ? null : { kind: 'facility', facility };
  }
  if (!text.startsWith('ort:')) return null;
  const [x, y, ...rest] = text.slice('ort:'.length).split(',').map(finite);
  return x == null || y == null || rest.length > 0 ? null : { kind: 'point', x, y };
}

/** A parameter of the supply settings; one that says the default is left out. */
function settingCodec<Name extends keyof SupplySettings>(
  name: string,
  setting: Name,
  encode: (value: SupplySettings[Name]) => string | null,
  decode: (text: string) => SupplySettings[Name] | null,
): ParameterCodec {
  const initial = encode(INITIAL_SESSION.supply[setting]);
  return {
    name,
    encode: ({ supply }) => {
      const text = encode(supply[setting]);
      return text === initial ? null : text;
    },
    decode: (text, { supply }) => {
      const value = decode(text);
      return value === null ? null : { supply: { ...supply, [setting]: value } };
    },
  };
}

/** Parameters of the workspace "Versorgung". */
export const SUPPLY_CODECS: readonly ParameterCodec[] = [
  settingCodec(
    'versorgung',
    'page',
    (page) => page,
    (text) => oneOf(SUPPLY_PAGES, text),
  ),
  settingCodec('szenario', 'scenario', (id) => id, identifier),
  settingCodec('vergleich', 'compared', encodeList, identifiers),
  settingCodec('bezirke', 'districts', (id) => id, identifier),
  settingCodec('standorte', 'siting', encodeSiting, decodeSiting),
  settingCodec('einzugsbereich', 'catchment', encodeCatchment, decodeCatchment),
  settingCodec(
    'stand',
    'mapShows',
    (shown) => (shown === 'before' ? 'vorher' : null),
    (text) => (text === 'vorher' ? 'before' : text === 'nachher' ? 'after' : null),
  ),
];
