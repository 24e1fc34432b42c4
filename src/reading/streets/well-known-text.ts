/** EPSG codes by false easting, of zones that write the number of the zone before it. */
const ZONED: Readonly<Record<string, string>> = { '32500000': '4647', '33500000': '5650' };
/** Gauß-Krüger on DHDN. */
const DHDN_ZONES: Readonly<Record<string, string>> = { '2500000': '31466', '3500000': '31467', '4500000': '31468', '5500000': '31469' };
/** UTM zones by central meridian. */
const UTM_ZONES: Readonly<Record<string, string>> = { '3': '31', '9': '32', '15': '33' };

/**
 * The CRS a .prj file describes, as `EPSG:...`: by its EPSG code where it has one, else by datum and parameters, for the systems German
 * municipal data come in. For others the name as it stands, which nobody will know.
 */
export function crsOfWellKnownText(text: string): string {
  const codes = [...text.matchAll(/(?:AUTHORITY|ID)\s*\[\s*"EPSG"\s*,\s*"?(\d+)"?\s*\]\s*\]\s*$/gi)];
  const outermost = codes.at(-1)?.[1];
  if (outermost !== undefined) return `EPSG:${outermost}`;
  const name = /"([^"]*)"/.exec(text)?.[1] ?? text;
  const code = /^\s*(?:PROJCS|PROJCRS)/i.test(text) ? projectedCode(text, name) : geographicCode(text);
  return code === null ? name.slice(0, 60) : `EPSG:${code}`;
}

function geographicCode(text: string): string | null {
  if (/ETRS|EUREF/i.test(text)) return '4258';
  return /WGS[ _]*(?:19)?84/i.test(text) ? '4326' : null;
}

function projectedCode(text: string, name: string): string | null {
  if (/web[ _]mercator|pseudo[ _-]*mercator/i.test(name)) return '3857';
  if (/ETRS/i.test(name) && /LAEA/i.test(name)) return '3035';
  if (/soldner/i.test(name)) return '3068';
  const easting = parameter(text, 'false_easting');
  if (/DHDN|Deutsches_Hauptdreiecksnetz/i.test(text)) return DHDN_ZONES[easting] ?? null;
  const zone = UTM_ZONES[parameter(text, 'central_meridian')];
  if (zone === undefined || parameter(text, 'scale_factor') !== '0.9996') return null;
  if (/ETRS|EUREF/i.test(text)) return easting === '500000' ? `258${zone}` : (ZONED[easting] ?? null);
  return /WGS/i.test(text) && easting === '500000' ? `326${zone}` : null;
}

/** A parameter as a plain number in text: `500000.0` and `5e5` are the same. */
function parameter(text: string, name: string): string {
  const match = new RegExp(`PARAMETER\\s*\\[\\s*"${name}"\\s*,\\s*([-+0-9.eE]+)`, 'i').exec(text);
  return match === null ? '' : String(Number(match[1]));
}
