/**
 * JSON Schema (draft 2020-12) of `datapackage.json`, the twin of `model/descriptor.ts`. Published as `public/schema/atlas-package.schema.json`
 * for editors (a test compares the two), kept as a module so that it is bundled. Titles and descriptions are German: editors show them to the
 * people who write packages. Objects of the Data Package standard stay open, those of ours are closed, so that a typing mistake is seen.
 */

const text = (title: string, description?: string) => ({
  type: 'string',
  minLength: 1,
  title,
  ...(description === undefined ? {} : { description }),
});
const freeText = (title: string, description?: string) => ({
  type: 'string',
  title,
  ...(description === undefined ? {} : { description }),
});
const flag = (title: string, description?: string) => ({
  type: 'boolean',
  title,
  ...(description === undefined ? {} : { description }),
});
const list = (items: object, title: string, description?: string) => ({
  type: 'array',
  items,
  title,
  ...(description === undefined ? {} : { description }),
});
const choice = (values: readonly string[], title: string, description?: string) => ({
  enum: values,
  title,
  ...(description === undefined ? {} : { description }),
});
const ref = (name: string) => ({ $ref: `#/$defs/${name}` });
const closed = (title: string, required: readonly string[], properties: Readonly<Record<string, object>>, description?: string) => ({
  type: 'object',
  title,
  ...(description === undefined ? {} : { description }),
  required,
  properties,
  additionalProperties: false,
});
const rowNumbers = (title: string) => list({ type: 'integer', minimum: 1 }, title);
const year = (title: string) => ({ type: 'integer', minimum: 1000, maximum: 2999, title });
const count = (title: string, description?: string) => ({
  type: 'number',
  minimum: 0,
  title,
  ...(description === undefined ? {} : { description }),
});

const columnReferences = (title: string) => ({ ...list(ref('columnReference'), title), minItems: 1 });

/** One kind of indicator value: which members it needs besides `kind`. */
const valueKind = (kind: string, required: readonly string[]) => ({
  if: { properties: { kind: { const: kind } }, required: ['kind'] },
  // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
  then: { required },
});

export const ATLAS_PACKAGE_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'atlas-package.schema.json',
  title: 'Atlaspaket',
  description: 'Ein Data Package (Version 2) mit einem Objekt „atlas“: Gebietsebenen, Tabellen, Indikatoren und Einrichtungen einer Stadt.',
  type: 'object',
  required: ['name', 'title', 'resources', 'atlas'],
  properties: {
    $schema: freeText('Schema', 'Adresse dieses Schemas, für Editoren.'),
    name: text('Kurzname', 'Kennung des Pakets, ohne Leerzeichen.'),
    title: text('Titel'),
    description: freeText('Beschreibung'),
    version: freeText('Version'),
    created: freeText('Erstellt am', 'Datum, zum Beispiel 2025-12-31.'),
    licenses: list(ref('license'), 'Lizenzen'),
    sources: list(ref('source'), 'Quellen'),
    resources: { ...list(ref('resource'), 'Dateien', 'Alle Dateien des Pakets.'), minItems: 1 },
    atlas: ref('atlas'),
  },
  $defs: {
    license: {
      type: 'object',
      title: 'Lizenz',
      properties: { name: freeText('Kennung', 'Zum Beispiel dl-de/by-2-0.'), path: freeText('Adresse'), title: freeText('Name') },
    },
    source: {
      type: 'object',
      title: 'Quelle',
      required: ['title'],
      properties: { title: text('Name'), path: freeText('Adresse') },
    },
    crs: {
      type: 'string',
      pattern: '^(local|EPSG:[0-9]{4,6})$',
      title: 'Koordinatensystem',
      description: 'Zum Beispiel EPSG:25832 oder EPSG:25833; „local“ für Koordinaten ohne Ort auf der Erde.',
    },
    resource: {
      type: 'object',
      title: 'Datei',
      required: ['name', 'path'],
      properties: {
        name: text('Kurzname', 'Unter diesem Namen verweisen Ebenen, Tabellen und Einrichtungen auf die Datei.'),
        path: {
          title: 'Pfad',
          description: 'Relativ zu datapackage.json, ohne „..“ und ohne Adresse; mehrere Pfade sind Teile einer Tabelle.',
          type: ['string', 'array'],
          minLength: 1,
          minItems: 1,
          items: { type: 'string', minLength: 1 },
        },
        format: choice(['csv', 'geojson', 'topojson', 'geotiff', 'json'], 'Format'),
        title: freeText('Titel'),
        encoding: freeText('Zeichensatz', 'Zum Beispiel utf-8 oder windows-1252; ohne Angabe wird er erkannt.'),
        bytes: { type: 'integer', minimum: 0, title: 'Größe in Byte' },
        dialect: ref('dialect'),
        schema: ref('tableSchema'),
        crs: ref('crs'),
        licenses: list(ref('license'), 'Lizenzen'),
        sources: list(ref('source'), 'Quellen'),
      },
    },
    dialect: {
      type: 'object',
      title: 'Aufbau der CSV-Datei',
      properties: {
        delimiter: { type: 'string', minLength: 1, maxLength: 1, title: 'Trennzeichen' },
        quoteChar: { type: 'string', maxLength: 1, title: 'Anführungszeichen' },
        doubleQuote: flag('Anführungszeichen werden verdoppelt'),
        escapeChar: { type: 'string', maxLength: 1, title: 'Fluchtzeichen' },
        header: flag('Hat eine Kopfzeile'),
        headerRows: rowNumbers('Nummern der Kopfzeilen'),
        commentChar: freeText('Zeichen vor Kommentarzeilen'),
        commentRows: rowNumbers('Nummern der Zeilen, die übergangen werden'),
        nullSequence: freeText('Zeichenfolge für leere Felder'),
      },
    },
    missingValues: list(
      {
        type: ['string', 'object'],
        required: ['value'],
        properties: {
          value: freeText('Text in der Tabelle'),
          label: freeText('Bedeutung', 'missing, secret, notRated, notApplicable, uninhabited, pending oder uncertain.'),
        },
      },
      'Zeichen für fehlende Werte',
    ),
    tableSchema: {
      type: 'object',
      title: 'Spalten der Tabelle',
      required: ['fields'],
      properties: {
        fields: list(ref('field'), 'Spalten'),
        primaryKey: { type: ['string', 'array'], items: { type: 'string' }, title: 'Schlüsselspalte' },
        missingValues: ref('missingValues'),
      },
    },
    field: {
      type: 'object',
      title: 'Spalte',
      required: ['name'],
      properties: {
        name: text('Name'),
        type: choice(['string', 'integer', 'number', 'year', 'any', 'boolean', 'date'], 'Art'),
        title: freeText('Titel'),
        decimalChar: { type: 'string', minLength: 1, maxLength: 1, title: 'Dezimalzeichen' },
        groupChar: { type: 'string', maxLength: 1, title: 'Tausendertrennzeichen' },
        missingValues: ref('missingValues'),
      },
    },
    atlas: closed('Atlas', ['version', 'crs', 'city', 'levels'], {
      version: { const: 1, title: 'Version dieser Beschreibung' },
      crs: ref('crs'),
      fictitious: flag('Erfundene Daten', 'Jede Ansicht und jede Ausgabe sagt dann, dass die Daten erfunden sind.'),
      city: closed('Stadt', ['name'], { name: text('Name'), key: freeText('Amtlicher Gemeindeschlüssel') }),
      levels: { ...list(ref('level'), 'Gebietsebenen'), minItems: 1 },
      themes: list(ref('theme'), 'Themen'),
      tables: list(ref('table'), 'Tabellen'),
      indicators: list(ref('indicator'), 'Indikatoren'),
      facilities: list(ref('facility'), 'Einrichtungen'),
      backdrop: list(ref('backdrop'), 'Hintergrund der Karte'),
      network: closed('Wegenetz', ['resource'], { resource: text('Datei'), object: freeText('Objekt im TopoJSON') }),
      rasters: list(ref('raster'), 'Raster'),
      crosswalks: list(ref('crosswalk'), 'Umschlüsselungen zwischen Gebietsständen'),
      attributions: list(ref('attribution'), 'Quellenvermerke'),
      start: closed('Erste Ansicht', [], { level: text('Ebene'), indicator: text('Indikator'), year: year('Jahr') }),
      recipes: { type: 'array', title: 'Gespeicherte Berechnungen' },
      stories: { type: 'array', title: 'Geschichten' },
    }),
    columnReference: closed('Spalte einer Tabelle', ['dataset', 'column'], {
      dataset: text('Datensatz'),
      column: text('Spalte', 'Name der Spalte, nach Umbenennung durch „columns“ der Tabelle.'),
    }),
    level: closed('Gebietsebene', ['id', 'title', 'titlePlural', 'geometry'], {
      id: text('Kennung'),
      title: text('Name', 'Einzahl, zum Beispiel Sozialraum.'),
      titlePlural: text('Name in der Mehrzahl', 'Zum Beispiel Sozialräume.'),
      geometry: closed('Umrisse', ['resource', 'key'], {
        resource: text('Datei'),
        object: freeText('Objekt im TopoJSON'),
        key: text('Feld mit dem Schlüssel'),
        name: freeText('Feld mit dem Namen'),
        keyLength: {
          type: 'integer',
          minimum: 1,
          maximum: 40,
          title: 'Länge des Schlüssels',
          description: 'Kürzere Schlüssel werden links mit Nullen gefüllt.',
        },
      }),
      parent: {
        ...closed('Übergeordnete Ebene', ['level'], {
          level: text('Ebene'),
          property: text('Feld mit dem Schlüssel des übergeordneten Gebiets'),
          keyPrefix: { type: 'integer', minimum: 1, title: 'Anzahl der ersten Zeichen des Schlüssels' },
        }),
        anyOf: [{ required: ['property'] }, { required: ['keyPrefix'] }],
      },
      validFrom: year('Gültig ab'),
      validTo: year('Gültig bis'),
      editionOf: text('Älterer Stand der Ebene'),
      population: ref('columnReference'),
    }),
    theme: closed('Thema', ['id', 'title'], { id: text('Kennung'), title: text('Titel'), titleEn: freeText('Titel auf Englisch') }),
    table: closed('Tabelle', ['dataset', 'resource', 'level', 'key', 'period'], {
      dataset: text('Datensatz', 'Mehrere Tabellen können zu einem Datensatz gehören, zum Beispiel eine je Jahr.'),
      resource: text('Datei'),
      level: text('Ebene'),
      key: text('Spalte mit dem Schlüssel der Gebiete'),
      keyLength: { type: 'integer', minimum: 1, maximum: 40, title: 'Länge des Schlüssels' },
      period: {
        ...closed('Zeitbezug', [], {
          column: text('Spalte mit dem Jahr'),
          year: year('Jahr aller Zeilen'),
          columnsByYear: {
            type: 'object',
            title: 'Eine Spalte je Jahr',
            description: 'Name der Spalte und ihr Jahr, zum Beispiel "EW2018": 2018.',
            minProperties: 1,
            additionalProperties: { type: 'integer', minimum: 1000, maximum: 2999 },
          },
          as: text('Name der Spalte für Indikatoren'),
        }),
        anyOf: [{ required: ['column'] }, { required: ['year'] }, { required: ['columnsByYear', 'as'] }],
      },
      columns: {
        type: 'object',
        title: 'Umbenennungen',
        description: 'Name für Indikatoren und Name in dieser Datei; {year} steht für das Jahr.',
        additionalProperties: { type: 'string', minLength: 1 },
      },
      symbols: choice(
        ['plain', 'din55301', 'lsn', 'zensus-grid', 'ba', 'koeln'],
        'Zeichenerklärung',
        'Was „-“, „.“, „/“, „x“ und „*“ in dieser Tabelle bedeuten.',
      ),
      totalKeys: list({ type: 'string' }, 'Schlüssel der Summenzeilen'),
      unassignedKeys: list({ type: 'string' }, 'Schlüssel der nicht zugeordneten Zeilen'),
      minimumCases: count('Kleinste Fallzahl', 'Kleinere Zahlen werden nicht gezeigt.'),
      absentAreas: choice(
        ['missing', 'zero', 'notApplicable', 'notRated'],
        'Gebiete ohne Zeile',
        'Was es bedeutet, wenn ein Gebiet keine Zeile hat.',
      ),
      filledRows: closed('Füllzeilen', ['columns', 'state'], {
        columns: { ...list({ type: 'string' }, 'Spalten', 'Steht in allen diesen Spalten 0, ist die Zeile eine Füllzeile.'), minItems: 1 },
        state: choice(['missing', 'notRated', 'notApplicable'], 'Bedeutung'),
      }),
      source: freeText('Quelle'),
      referenceDate: freeText('Stichtag'),
    }),
    category: closed('Klasse', ['value', 'label'], {
      value: freeText('Wert in der Tabelle'),
      label: text('Bezeichnung'),
      labelEn: freeText('Bezeichnung auf Englisch'),
    }),
    indicatorValue: {
      ...closed('Rechenweg', ['kind'], {
        kind: choice(['rate', 'count', 'density', 'delivered', 'category'], 'Art'),
        numerator: columnReferences('Zähler'),
        denominator: columnReferences('Nenner'),
        factor: { type: 'number', exclusiveMinimum: 0, title: 'Faktor', description: '100 für Prozent.' },
        count: columnReferences('Anzahl'),
        value: ref('columnReference'),
        base: ref('columnReference'),
        categories: { ...list(ref('category'), 'Klassen, geordnet'), minItems: 1 },
      }),
      allOf: [
        valueKind('rate', ['numerator', 'denominator', 'factor']),
        valueKind('count', ['count']),
        valueKind('density', ['count', 'factor']),
        valueKind('delivered', ['value']),
        valueKind('category', ['value', 'categories']),
      ],
    },
    indicator: closed('Indikator', ['id', 'title', 'unit', 'decimals', 'polarity', 'value'], {
      id: text('Kennung'),
      title: text('Titel'),
      titleEn: freeText('Titel auf Englisch'),
      question: freeText('Frage', 'Überschrift der Karte als Frage.'),
      questionEn: freeText('Frage auf Englisch'),
      description: freeText('Beschreibung'),
      descriptionEn: freeText('Beschreibung auf Englisch'),
      theme: text('Thema'),
      unit: choice(
        [
          'percent',
          'perThousand',
          'perHundred',
          'count',
          'euro',
          'euroPerSquareMeter',
          'years',
          'squareMeters',
          'perSquareKilometer',
          'index',
          'none',
        ],
        'Einheit',
      ),
      decimals: { type: 'integer', minimum: 0, maximum: 6, title: 'Nachkommastellen' },
      polarity: choice(['highIsFavourable', 'highIsUnfavourable', 'neutral'], 'Richtung', 'Ob ein hoher Wert günstig oder ungünstig ist.'),
      value: ref('indicatorValue'),
      formula: freeText('Rechenweg in Worten'),
      formulaEn: freeText('Rechenweg in Worten auf Englisch'),
      minimumBase: count('Kleinste Bezugsgröße', 'Gebiete mit kleinerem Nenner werden nicht bewertet.'),
      minimumCases: count('Kleinste Fallzahl', 'Kleinere Fallzahlen bleiben geheim.'),
      referenceDate: freeText('Stichtag'),
      source: freeText('Quelle'),
    }),
    facility: closed('Art von Einrichtung', ['id', 'title', 'titlePlural', 'resource'], {
      id: text('Kennung'),
      title: text('Name'),
      titleEn: freeText('Name auf Englisch'),
      titlePlural: text('Name in der Mehrzahl'),
      titlePluralEn: freeText('Name in der Mehrzahl auf Englisch'),
      resource: text('Datei'),
      key: freeText('Feld mit dem Schlüssel'),
      name: freeText('Feld mit dem Namen'),
      address: freeText('Feld mit der Anschrift'),
      where: closed('Auswahl', ['property', 'value'], { property: text('Feld'), value: freeText('Wert') }),
      capacities: list(
        closed('Plätze', ['ageGroup', 'title', 'property'], {
          ageGroup: text('Altersgruppe', 'Zum Beispiel u3, ue3 oder total.'),
          title: text('Titel'),
          property: text('Feld mit der Anzahl'),
        }),
        'Platzzahlen',
      ),
      opening: freeText('Feld mit den Öffnungszeiten'),
      source: freeText('Quelle'),
      referenceDate: freeText('Stichtag'),
    }),
    backdrop: closed('Hintergrund', ['kind', 'resource'], {
      kind: choice(['water', 'green', 'forest', 'industry', 'built', 'street', 'mainStreet', 'railway', 'bridge'], 'Art'),
      resource: text('Datei'),
      object: freeText('Objekt im TopoJSON'),
    }),
    raster: closed('Raster', ['id', 'title', 'resource'], {
      id: text('Kennung'),
      title: text('Titel'),
      resource: text('Datei'),
      unit: freeText('Einheit'),
      year: year('Jahr'),
    }),
    crosswalk: closed('Umschlüsselung', ['from', 'to', 'resource', 'fromKey', 'toKey', 'share'], {
      from: text('Ältere Ebene'),
      to: text('Neuere Ebene'),
      resource: text('Datei'),
      fromKey: text('Spalte mit dem älteren Schlüssel'),
      toKey: text('Spalte mit dem neueren Schlüssel'),
      share: text('Spalte mit dem Anteil', 'Anteil der Bevölkerung des älteren Gebiets, 0 bis 1.'),
    }),
    attribution: closed('Quellenvermerk', ['provider'], {
      provider: text('Bereitsteller'),
      title: freeText('Datensatz'),
      licenseId: freeText('Lizenz', 'Zum Beispiel dl-de/by-2-0.'),
      licenseUrl: freeText('Adresse der Lizenz'),
      datasetUrl: freeText('Adresse des Datensatzes'),
      changed: flag('Daten geändert'),
      date: freeText('Stand'),
    }),
  },
} as const;
