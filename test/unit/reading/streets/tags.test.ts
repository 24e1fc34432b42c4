import { describe, expect, it } from 'vitest';
import { NodeBarrier, STREET_CLASSES, StreetFlag } from '../../../../src/model/index.ts';
import { parseHstore } from '../../../../src/reading/streets/hstore.ts';
import { nodeBarrierOf } from '../../../../src/reading/streets/node-barrier.ts';
import { streetOfTags } from '../../../../src/reading/streets/street-of-tags.ts';
import { tagsOfWord } from '../../../../src/reading/streets/street-words.ts';
import { crsOfWellKnownText } from '../../../../src/reading/streets/well-known-text.ts';

type TagRecord = Readonly<Record<string, string>>;
const tagsOf = (record: TagRecord) => (key: string) => record[key];
/** `highway=residential oneway=yes` as tags. */
const parsed = (text: string): TagRecord => Object.fromEntries(text.split(' ').map((pair) => pair.split('=') as [string, string]));

const street = (text: string) => {
  const meaning = streetOfTags(tagsOf(parsed(text)));
  if (meaning.kind !== 'street') throw new Error(`${text}: ${meaning.kind}`);
  return meaning.street;
};
const flagNames = (flags: number): string =>
  Object.entries(StreetFlag)
    .filter(([, bit]) => (flags & bit) > 0)
    .map(([name]) => name)
    .join(' ');

describe('class of a way', () => {
  it.each([
    ['highway=motorway_link', 'motorway'],
    ['highway=trunk', 'trunk'],
    ['highway=secondary_link', 'secondary'],
    ['highway=living_street', 'livingStreet'],
    ['highway=pedestrian', 'pedestrian'],
    ['highway=steps', 'steps'],
    ['highway=bridleway', 'path'],
    ['highway=track', 'track'],
    ['highway=track_grade3', 'track'],
    ['highway=road', 'other'],
    ['highway=something_new', 'other'],
    ['route=ferry', 'ferry'],
  ])('%s is %s', (text, expected) => expect(STREET_CLASSES[street(text).streetClass]).toBe(expected));

  it.each([
    ['highway=proposed', 'notBuilt'],
    ['highway=construction', 'notBuilt'],
    ['highway=abandoned', 'notBuilt'],
    ['highway=residential abandoned=yes', 'notBuilt'],
    ['highway=platform', 'noWay'],
    ['highway=rest_area', 'noWay'],
  ])('%s is left out as %s', (text, reason) => expect(streetOfTags(tagsOf(parsed(text)))).toEqual({ kind: 'leftOut', reason }));

  it('is none without highway or ferry', () => {
    expect(streetOfTags(tagsOf({ railway: 'rail' })).kind).toBe('none');
    expect(streetOfTags(tagsOf({ route: 'bicycle' })).kind).toBe('none');
  });
});

describe('direction, permission, structure', () => {
  it.each([
    ['highway=residential', ''],
    ['highway=residential oneway=yes', 'onewayForward'],
    ['highway=residential oneway=-1', 'onewayBackward'],
    ['highway=residential oneway=no', ''],
    ['highway=residential oneway=reversible', ''],
    ['highway=tertiary junction=roundabout', 'onewayForward'],
    ['highway=tertiary junction=roundabout oneway=no', ''],
    ['highway=motorway', 'onewayForward'],
    ['highway=residential oneway=yes oneway:bicycle=no', 'onewayForward bikeBothWays'],
    ['highway=residential oneway=yes cycleway=opposite', 'onewayForward bikeBothWays'],
    ['highway=residential oneway=yes cycleway:left=opposite_lane', 'onewayForward bikeBothWays bikeAllowed'],
    ['highway=residential oneway=-1 oneway:bicycle=no', 'onewayBackward bikeBothWays'],
    ['highway=cycleway oneway:bicycle=yes', 'onewayForward'],
    ['highway=residential access=private', 'footForbidden bikeForbidden'],
    ['highway=residential access=private foot=yes', 'footAllowed bikeForbidden'],
    ['highway=residential access=no bicycle=designated', 'footForbidden bikeAllowed'],
    ['highway=service access=destination', ''],
    ['highway=service access=yes', ''],
    ['highway=track vehicle=no', 'bikeForbidden'],
    ['highway=track motor_vehicle=agricultural', ''],
    ['highway=path foot=no', 'footForbidden'],
    ['highway=path bicycle=no', 'bikeForbidden'],
    ['highway=footway bicycle=no', ''],
    ['highway=footway access=no', 'footForbidden bikeForbidden'],
    ['highway=footway bicycle=yes', 'bikeAllowed'],
    ['highway=primary bicycle=use_sidepath', 'bikeForbidden'],
    ['highway=steps bicycle=yes', ''],
    ['highway=trunk motorroad=yes', 'footForbidden bikeForbidden'],
    ['highway=trunk motorroad=yes foot=yes', 'footAllowed bikeForbidden'],
    ['highway=trunk sidewalk=both', 'footAllowed'],
    ['highway=trunk sidewalk:right=yes cycleway:right=track', 'footAllowed bikeAllowed'],
    ['highway=trunk sidewalk=separate', ''],
    ['highway=service access=private sidewalk=left', 'footForbidden bikeForbidden'],
    ['highway=bridleway', 'footForbidden bikeForbidden'],
    ['highway=bridleway foot=yes', 'footAllowed bikeForbidden'],
    ['highway=residential bridge=viaduct', 'bridge'],
    ['highway=residential tunnel=yes', 'tunnel'],
    ['highway=residential bridge=no tunnel=no', ''],
  ])('%s: %s', (text, expected) => expect(flagNames(street(text).flags)).toBe(expected));

  it.each([
    ['highway=path', 0],
    ['highway=path bridge=yes', 1],
    ['highway=path bridge=yes layer=0', 1],
    ['highway=path bridge=yes layer=3', 3],
    ['highway=path tunnel=yes', -1],
    ['highway=path tunnel=yes layer=-2', -2],
    ['highway=path tunnel=building_passage', 0],
    ['highway=path layer=99', 10],
    ['highway=path layer=oben', 0],
  ])('%s lies on level %d', (text, level) => expect(street(text).level).toBe(level));

  it.each([
    ['8%', 0.08],
    ['-12 %', -0.12],
    ['5', 0.05],
    ['2,5%', 0.025],
    ['45°', 1],
    ['up', 0],
    ['', 0],
    ['900%', 0],
    ['8% 9%', 0],
  ])('an incline of "%s" is %d', (incline, grade) => {
    const meaning = streetOfTags(tagsOf({ highway: 'path', incline }));
    expect(meaning.kind === 'street' && meaning.street.grade).toBeCloseTo(grade, 12);
  });
});

describe('barriers on nodes', () => {
  const { foot, bike } = NodeBarrier;
  it.each([
    ['barrier=bollard', 0],
    ['barrier=gate', 0],
    ['barrier=gate access=private', foot | bike],
    ['barrier=gate access=private foot=yes', bike],
    ['barrier=gate locked=yes', foot | bike],
    ['barrier=gate locked=yes foot=permissive', bike],
    ['barrier=kissing_gate', bike],
    ['barrier=kissing_gate bicycle=yes', 0],
    ['barrier=stile', bike],
    ['barrier=wall', foot | bike],
    ['barrier=wall foot=yes', bike],
    ['barrier=fence', foot | bike],
    ['barrier=lift_gate vehicle=no', bike],
    ['barrier=lift_gate bicycle=no', bike],
    ['barrier=no access=no', 0],
    ['highway=crossing access=no', 0],
  ])('%s stops %d', (text, expected) => expect(nodeBarrierOf(tagsOf(parsed(text)))).toBe(expected));
});

describe('words and texts around tags', () => {
  it('knows German words for kinds of ways, in any case and spelling', () => {
    expect(tagsOfWord('Fußweg')).toEqual({ highway: 'footway' });
    expect(tagsOfWord('HAUPTSTRASSE')).toEqual({ highway: 'secondary' });
    expect(tagsOfWord('livingStreet')).toEqual({ highway: 'living_street' });
    expect(tagsOfWord('constructor')).toBeNull();
    expect(tagsOfWord('')).toBeNull();
  });
  it('reads hstore with quotes and backslashes, and JSON', () => {
    const tags = new Map<string, string>();
    parseHstore(String.raw`"a"=>"b","say \"hi\""=>"back\\slash","x, y"=>"=>","n"=>NULL`, tags);
    expect([...tags]).toEqual([
      ['a', 'b'],
      ['say "hi"', 'back\\slash'],
      ['x, y', '=>'],
    ]);
    parseHstore('{"oneway":"yes","n":3}', tags);
    expect(tags.get('oneway')).toBe('yes');
    for (const broken of ['{', '"a"=>', '=>=>', '"', '\\']) parseHstore(broken, tags);
    expect(tags.size).toBe(4);
  });
  it.each([
    ['GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.25]]]', 'EPSG:4326'],
    ['GEOGCS["ETRS89",DATUM["European_Terrestrial_Reference_System_1989"]]', 'EPSG:4258'],
    [
      'PROJCS["ETRS_1989_UTM_Zone_32N",GEOGCS["GCS_ETRS_1989"],PARAMETER["False_Easting",500000.0],PARAMETER["Central_Meridian",9.0],PARAMETER["Scale_Factor",0.9996]]',
      'EPSG:25832',
    ],
    [
      'PROJCS["ETRS_1989_UTM_Zone_32N_8stellen",GEOGCS["GCS_ETRS_1989"],PARAMETER["False_Easting",32500000.0],PARAMETER["Central_Meridian",9.0],PARAMETER["Scale_Factor",0.9996]]',
      'EPSG:4647',
    ],
    [
      'PROJCS["WGS_1984_UTM_Zone_33N",GEOGCS["GCS_WGS_1984"],PARAMETER["False_Easting",500000.0],PARAMETER["Central_Meridian",15.0],PARAMETER["Scale_Factor",0.9996]]',
      'EPSG:32633',
    ],
    [
      'PROJCS["DHDN_3_Degree_Gauss_Zone_3",GEOGCS["GCS_Deutsches_Hauptdreiecksnetz"],PARAMETER["False_Easting",3500000.0],PARAMETER["Central_Meridian",9.0]]',
      'EPSG:31467',
    ],
    ['PROJCS["anything",GEOGCS["x",AUTHORITY["EPSG","4258"]],AUTHORITY["EPSG","25833"]]', 'EPSG:25833'],
    ['PROJCS["Lambert irgendwo",GEOGCS["GCS_WGS_1984"]]', 'Lambert irgendwo'],
  ])('takes %s for %s', (text, expected) => expect(crsOfWellKnownText(text)).toBe(expected));
});
