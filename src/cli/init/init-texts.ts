const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** What `atlas init` says, in German. */
export const initTexts = {
  usage: 'Aufruf: npm run atlas -- init ORDNER [--force]',
  noFolder: (path: string): string => `Den Ordner ${path} gibt es nicht.`,
  exists: (path: string): string => `${path} gibt es schon. Mit --force wird sie überschrieben.`,
  noAreas: 'Keine Gebiete gefunden: Es braucht mindestens eine GeoJSON- oder TopoJSON-Datei mit Flächen und einem Schlüssel je Fläche.',
  unreadable: (path: string): string => `${path} ist kein lesbares JSON und bleibt unberücksichtigt.`,
  written: (path: string): string => `Geschrieben: ${path}`,
  foundHeading: 'Gefunden:',
  foundLevel: (title: string, path: string, count: number, key: string, name: string | null): string =>
    `  Ebene „${title}“: ${count} Gebiete aus ${path}, Schlüssel „${key}“${name === null ? ', ohne Namen' : `, Name „${name}“`}`,
  foundParent: (title: string, parent: string, how: string): string => `  „${title}“ liegt in „${parent}“ (${how})`,
  byPrefix: (length: number): string => `nach den ersten ${length} Stellen des Schlüssels`,
  byProperty: (property: string): string => `nach der Eigenschaft „${property}“`,
  foundTable: (path: string, level: string, key: string, columns: number): string =>
    `  Tabelle ${path}: ${columns} Zahlenspalten zur Ebene „${level}“, Schlüssel in „${key}“`,
  foundFacilities: (path: string, count: number): string => `  Einrichtungen: ${count} Punkte aus ${path}`,
  leftOutHeading: 'Nicht aufgenommen:',
  tableWithoutKeys: (path: string): string => `  ${path}: keine Spalte enthält die Schlüssel einer Ebene`,
  tableWithoutNumbers: (path: string): string => `  ${path}: keine Zahlenspalten`,
  areasWithoutKey: (path: string): string => `  ${path}: keine Eigenschaft taugt als Schlüssel (je Fläche ein eigener Wert)`,
  linesOnly: (path: string): string => `  ${path}: nur Linien`,
  foreignFormat: (path: string): string => `  ${path}: dieses Format wird noch nicht gelesen; bitte als GeoJSON oder CSV ausgeben`,
  doubtsHeading: 'Bitte ansehen:',
  crsGuessed: (path: string, crs: string): string =>
    `  ${path} nennt kein Koordinatensystem; nach der Größe der Zahlen ist es ${crs}.${crs === 'EPSG:25832' ? ' Östlich von etwa 12° wäre es EPSG:25833.' : ''}`,
  crsUnknown: (path: string): string => `  ${path}: Koordinatensystem unbekannt, eingetragen ist „local“ (ohne Ort auf der Erde).`,
  yearUnknown: (path: string, year: number): string => `  ${path}: kein Jahr gefunden, eingetragen ist ${year}.`,
  yearFromName: (path: string, year: number): string => `  ${path}: Das Jahr ${year} stammt aus dem Dateinamen.`,
  noHeader: (path: string): string => `  ${path} hat keine Kopfzeile; die Spalten heißen „Spalte 1“, „Spalte 2“ und so weiter.`,
  weakMatch: (path: string, level: string, areas: number, entries: number): string =>
    `  ${path}: ${percent(areas)} der Gebiete von „${level}“ stehen in der Tabelle, ${percent(entries)} ihrer Schlüssel sind Gebiete.`,
  zerosRestored: (path: string, column: string, length: number): string =>
    `  ${path}: In „${column}“ fehlen führende Nullen; Schlüssel werden auf ${length} Stellen aufgefüllt.`,
  encodingGuessed: (path: string): string => `  ${path} ist kein UTF-8; gelesen wird sie als Windows-1252. Stimmen die Umlaute?`,
  groupsSeen: (path: string, sign: string): string =>
    `  ${path}: „${sign}“ zwischen Ziffern gilt als Tausendertrennzeichen (1${sign}234 = eintausendzweihundertvierunddreißig).`,
  signsSeen: (path: string, signs: readonly string[]): string =>
    `  ${path} enthält Zeichen statt Zahlen (${signs.join(' ')}); gedeutet werden sie wie bei der BA-Statistik (- ist null, . und * sind geheim). Was sagt die Quelle dazu?`,
  populationGuessed: (level: string, dataset: string, column: string): string =>
    `  Ebene „${level}“: Als Einwohnerzahl gilt „${column}“ aus „${dataset}“. Gebiete mit 0 gelten damit als unbewohnt.`,
  meaningOpen: (count: number): string =>
    `  ${count} Indikatoren sind angelegt, alle ohne Wertung. Offen sind je Indikator Titel, Einheit, Zähler und Nenner, Wertung und Mindestfallzahl.`,
  sourcesOpen: '  Herkunft und Lizenz der Daten („attributions“) fehlen noch; ohne sie soll nichts veröffentlicht werden.',
  nextStep: (folder: string): string => `Weiter mit: npm run atlas -- check ${folder}`,
} as const;
