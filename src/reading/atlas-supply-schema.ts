/** The parts of the package's JSON Schema that tell of supply: members of its recipes, scenarios, districts. Twin of `model/supply.ts`. */
import { ACCESS_METHODS, IDENTIFIER, TRAVEL_MODES } from '../model/index.ts';
import { choice, closed, count, flag, freeText, list, ref, text, year } from './schema-parts.ts';

const columns = (title: string) => list(ref('columnReference'), title);
const number = (title: string) => ({ type: 'number', title });
const identifier = { ...text('Kennung'), pattern: IDENTIFIER.source };
const wholeNumber = (title: string, minimum: number) => ({ type: 'integer', minimum, title });
const orNull = (schema: { readonly type: string }) => ({ ...schema, type: [schema.type, 'null'] });
const points = (title: string) => ({ ...list({ type: 'number' }, title, 'Rechts- und Hochwerte abwechselnd.'), minItems: 4 });

/** What recipes of the kind `supply` have beside the members of all recipes. */
export const SUPPLY_RECIPE_MEMBERS = {
  facilityKind: text('Art der Einrichtung'),
  ageGroup: orNull({ ...freeText('Altersgruppe der Plätze', 'Ohne Angabe zählen die Einrichtungen selbst.') }),
  demand: closed('Bedarf', ['columns'], {
    columns: columns('Spalten, die zusammengezählt werden'),
    title: freeText('Für wen', 'Zum Beispiel „Kinder unter 3 Jahren“.'),
    titleEn: freeText('Für wen, auf Englisch'),
    ages: orNull(
      closed('Alter', ['from'], {
        from: wholeNumber('ab', 0),
        to: orNull({ ...wholeNumber('bis unter', 1) }),
      }),
    ),
    raster: orNull(freeText('Raster, nach dem sich die Menschen im Gebiet verteilen')),
  }),
  travel: closed('Wege', [], {
    mode: choice(TRAVEL_MODES, 'Fortbewegung'),
    unit: choice(['meters', 'minutes'], 'Maß'),
    speedKmh: { ...number('Geschwindigkeit in km/h'), exclusiveMinimum: 0 },
    detourFactor: { ...number('Umwegfaktor der Luftlinie'), minimum: 1 },
    source: freeText('Quelle der Annahmen'),
  }),
  breaks: { ...list({ type: 'number', exclusiveMinimum: 0 }, 'Stufen', 'Aufsteigend, in Metern oder Minuten.'), minItems: 1 },
  standard: closed('Höchster Weg', ['limit'], { limit: count('Grenze'), source: freeText('Quelle') }),
  target: { type: ['number', 'null'], minimum: 0, title: 'Zielwert' },
  per: { enum: [100, 1000], title: 'Plätze je so viele Menschen' },
  access: closed('Zugang', ['kind'], {
    kind: choice(ACCESS_METHODS, 'Verfahren'),
    weights: list({ type: 'number', minimum: 0, maximum: 1 }, 'Gewichte der Stufen'),
    sigma: count('Reichweite (Sigma)'),
    exponent: count('Exponent'),
  }),
  forecast: {
    ...closed('Prognose', ['kind'], {
      kind: choice(['rollingCohorts', 'cohortSurvival', 'imported'], 'Verfahren'),
      births: columns('Geburten'),
      years: wholeNumber('Jahre im Voraus', 1),
      level: freeText('Ebene der Altersjahre'),
      ages: columns('Altersjahre, vom jüngsten an'),
      baseYears: wholeNumber('Jahre des Stützzeitraums', 1),
      columns: columns('Spalten mit kommenden Jahren'),
    }),
    type: ['object', 'null'],
  },
  targetPaths: {
    ...closed('Entwicklung des Ziels', ['bestPointsPerYear', 'worstPointsPerYear'], {
      bestPointsPerYear: number('Günstiger Fall, Prozentpunkte im Jahr'),
      worstPointsPerYear: number('Ungünstiger Fall, Prozentpunkte im Jahr'),
      shown: choice(['best', 'statusQuo', 'worst'], 'Gezeigt'),
    }),
    type: ['object', 'null'],
  },
} as const;

export const SCENARIO_SCHEMA = closed('Szenario', ['id', 'title', 'changes'], {
  id: identifier,
  title: text('Titel'),
  titleEn: freeText('Titel auf Englisch'),
  note: freeText('Anmerkung'),
  version: wholeNumber('Version', 0),
  changed: freeText('Zuletzt gespeichert'),
  changes: list(
    closed('Änderung', ['kind'], {
      kind: choice(['addFacility', 'moveFacility', 'closeFacility', 'changePlaces', 'housing', 'way', 'barrier'], 'Art'),
      id: identifier,
      name: freeText('Name'),
      facilityKind: text('Art der Einrichtung'),
      facility: text('Schlüssel der Einrichtung'),
      x: number('Rechtswert'),
      y: number('Hochwert'),
      places: {
        title: 'Plätze',
        description: 'Bei einer neuen Einrichtung je Altersgruppe, bei geänderten Plätzen die neue Zahl.',
        anyOf: [
          { type: 'number', minimum: 0 },
          { type: 'object', additionalProperties: { type: 'number', minimum: 0 } },
        ],
      },
      ageGroup: text('Altersgruppe'),
      dwellings: count('Wohnungen'),
      perDwellingAndYear: count('Menschen je Wohnung und Altersjahr'),
      rule: freeText('Quelle der Annahme'),
      points: points('Verlauf'),
      off: flag('Ohne Wirkung', 'Die Änderung bleibt im Szenario, zählt aber nicht mit.'),
    }),
    'Änderungen',
  ),
});

export const DISTRICT_PLAN_SCHEMA = closed('Bezirke', ['id', 'title', 'facilityKind', 'level', 'facilityOfArea'], {
  id: identifier,
  title: text('Titel'),
  titleEn: freeText('Titel auf Englisch'),
  facilityKind: text('Art der Einrichtung'),
  level: text('Ebene'),
  facilityOfArea: {
    type: 'object',
    additionalProperties: { type: 'string', minLength: 1 },
    title: 'Zuständige Einrichtung je Gebiet',
    description: 'Schlüssel des Gebiets und Schlüssel der Einrichtung.',
  },
  validFrom: year('Gültig ab'),
});
