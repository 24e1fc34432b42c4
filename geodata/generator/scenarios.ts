import type { City } from './city.ts';
import { lengthOf } from './exact-math.ts';
import { pointInside } from './ground.ts';
import { DECIMETERS, ORIGIN_EASTING, ORIGIN_NORTHING } from './topojson-file.ts';
import { areaKey, facilityKindId, levelId } from '../../src/model/index.ts';
import type { DistrictPlan, Scenario } from '../../src/model/index.ts';

const facilityKey = (kind: string, position: number): string => `${kind}-${String(position + 1).padStart(3, '0')}`;
const decimeters = (meters: number): number => Math.round(meters * DECIMETERS) / DECIMETERS;
const inGrid = (x: number, y: number): { readonly x: number; readonly y: number } => ({
  x: decimeters(ORIGIN_EASTING + x),
  y: decimeters(ORIGIN_NORTHING + y),
});

function nearest<Item extends { readonly x: number; readonly y: number }>(items: readonly Item[], x: number, y: number): number {
  let best = 0;
  items.forEach((item, i) => {
    if (lengthOf(item.x - x, item.y - y) < lengthOf(items[best]!.x - x, items[best]!.y - y)) best = i;
  });
  return best;
}

/** What the demo atlas can play through: homes and a day-care centre at the harbour; the nearest small one moves in there. */
export function scenarios(city: City): readonly Scenario[] {
  const { plan, ground, uses, hierarchy, facilities } = city;
  const harbour = plan.places.find(({ name }) => name === 'Hafen');
  const kitas = facilities.get('kita');
  if (harbour === undefined || kitas === undefined || kitas.length === 0) return [];
  const homes = hierarchy.faceOfBlock
    .filter((face) => uses.room[face]! > 40)
    .map((face) => pointInside(ground.map.ring(face)))
    .map(([x, y]) => ({ x, y }));
  const site = homes[nearest(homes, harbour.x, harbour.y)];
  if (site === undefined) return [];
  const places = (kita: (typeof kitas)[number]): number => Number(kita.properties['u3'] ?? NaN);
  const small = kitas.filter((kita) => places(kita) <= 18);
  const closing = small[nearest(small, site.x, site.y)]!;
  return [
    {
      id: 'kita-am-hafen',
      title: 'Kita und Wohnungen am Hafen',
      titleEn: 'Day-care centre and homes at the harbour',
      note: `Neue Kita mit 96 Plätzen, 420 Wohnungen; „${closing.name}“ zieht in das neue Haus und schließt am alten Ort. Frei erfunden.`,
      version: 1,
      changed: '2026-01-15',
      changes: [
        {
          kind: 'addFacility',
          id: 'kita-am-hafen',
          facilityKind: facilityKindId('kita'),
          name: 'Kita am Hafen',
          ...inGrid(site.x, site.y),
          places: { u3: 36, ue3: 60 },
        },
        { kind: 'closeFacility', facilityKind: facilityKindId('kita'), facility: facilityKey('kita', kitas.indexOf(closing)) },
        {
          kind: 'housing',
          id: 'wohnen-am-hafen',
          name: 'Wohnen am Hafen',
          ...inGrid(site.x + 120, site.y - 60),
          dwellings: 420,
          perDwellingAndYear: 0.035,
          rule: '0,035 Kinder je Wohnung und Altersjahr (Annahme der fiktiven Stadt)',
        },
      ],
    },
  ];
}

/** Every block belongs to the primary school that is nearest as the crow flies: rivers and railways were not asked. */
export function districtPlans(city: City, validFrom: number): readonly DistrictPlan[] {
  const schools = city.facilities.get('grundschule');
  if (schools === undefined || schools.length === 0) return [];
  const { block } = city.hierarchy;
  return [
    {
      id: 'grundschulbezirke',
      title: 'Grundschulbezirke',
      titleEn: 'Primary school districts',
      facilityKind: facilityKindId('grundschule'),
      level: levelId('block'),
      facilityOfArea: Object.fromEntries(
        block.keys.map((key, i) => {
          const [x, y] = pointInside(city.ground.map.ring(city.hierarchy.faceOfBlock[i]!));
          return [areaKey(key), facilityKey('grundschule', nearest(schools, x, y))];
        }),
      ),
      validFrom,
    },
  ];
}
