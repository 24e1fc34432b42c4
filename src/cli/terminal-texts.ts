/** What the command-line tools say, in German. Findings have their wording in `texts/`, the same as on the screen. */
export const terminalTexts = {
  usage: `Werkzeuge für Atlas-Pakete

  npm run atlas -- init ORDNER
      schreibt eine datapackage.json für einen Ordner mit Geometrien und Tabellen
  npm run atlas -- check ORDNER [--json]
      prüft ein Paket: Befunde und Abgleich von Tabellen und Gebieten
      Ende mit 0 = kann veröffentlicht werden, 1 = Fehler, 2 = falscher Aufruf
  npm run atlas -- build ORDNER --out ZIEL [--public] [--force] [--url ADRESSE]
      schreibt eine vollständige Website nach ZIEL
      --public  mit Geheimhaltung: zu kleine Zahlen stehen nicht mehr in den Dateien
      --force   auch wenn die Prüfung Fehler findet oder ZIEL nicht leer ist
  npm run atlas -- network DATEI... --out ZIEL [--crs EPSG:25832] [--clip ORDNER]
      baut aus Straßen und Wegen ein Wegenetz für „Versorgung“ und berichtet darüber
      DATEI   OpenStreetMap (.osm, .osm.gz, .osm.pbf), GeoJSON, TopoJSON, Shapefile, GeoPackage, auch mehrere
      --crs   metrisches Koordinatensystem; sonst das des Pakets von --clip oder die UTM-Zone der Daten
      --clip  lässt weg, was weit außerhalb der Gebiete dieses Pakets liegt
      Ende mit 0 = geschrieben, 1 = nichts geschrieben, 2 = falscher Aufruf`,
  startUsage: `npm start -- [--atlas ORDNER] [--port NUMMER]

  --atlas ORDNER   zeigt dieses Atlas-Paket statt Musterstadt
  --port NUMMER    dient unter dieser Nummer statt 4173 (0 = irgendeine freie)`,
  unknownCommand: (name: string): string => `„${name}“ ist kein Befehl.`,
  noFolder: (path: string): string => `Den Ordner ${path} gibt es nicht.`,
  noFile: (path: string): string => `Die Datei ${path} gibt es nicht.`,
  noAreas: (path: string): string => `In ${path} liegt kein Paket mit lesbaren Gebieten.`,
  otherCrs: (crs: string, ofPackage: string): string =>
    `Das Paket von --clip ist in ${ofPackage}, das Netz würde in ${crs} geschrieben. Ohne --crs gilt das des Pakets.`,
  nothingInside: (path: string): string => `Nichts geschrieben: Kein Weg liegt in der Nähe der Gebiete von ${path}.`,
  noStreets: 'Nichts geschrieben: Aus den Linien entsteht keine einzige Strecke.',
  notWritable: (path: string): string => `${path} kann nicht geschrieben werden.`,
  nothingWritten: 'Nichts geschrieben.',
  networkWritten: (path: string, bytes: number, crs: string): string =>
    `Geschrieben: ${path} (${Math.ceil(bytes / 1000).toLocaleString('de-DE')} kB, ${crs}). ` +
    'In der datapackage.json als Datei mit dem Format „streets“ eintragen und unter atlas.network nennen.',
  noDescriptor: (path: string): string => `In ${path} liegt keine datapackage.json. „npm run atlas -- init ${path}“ schreibt eine.`,
  serving: (address: string): string => `Der Sozialraumatlas ist offen: ${address}\nBeenden mit Strg+C.`,
  portTaken: (port: number): string => `Port ${port} ist belegt. Läuft der Atlas schon? Sonst: npm start -- --port ${port + 1}`,
  targetNotEmpty: (path: string): string => `${path} ist nicht leer. Mit --force wird hineingeschrieben.`,
  targetInsideSource: 'Das Ziel darf nicht im Paket liegen und das Paket nicht im Ziel.',
  checkFoundErrors: 'Nichts geschrieben: Die Prüfung fand Fehler (siehe oben). Mit --force wird trotzdem gebaut.',
  unreadableDescriptor: (path: string, reason: string): string => `${path} kann nicht gelesen werden: ${reason}`,
  unsafePath: (path: string): string => `Der Pfad „${path}“ führt aus dem Paket hinaus und wird nicht übernommen.`,
  missingFile: (path: string): string => `Die Datei ${path} steht in der datapackage.json, fehlt aber im Ordner.`,
  built: (path: string, files: number, megabytes: string): string =>
    `Fertig: ${path} (${files} Dateien, ${megabytes} MB). Der Ordner kann so auf einen Webserver.`,
} as const;
