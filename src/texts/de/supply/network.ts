/** The streets of the atlas in the workspace "Daten". */
export const supplyNetwork = {
  'supply.network.title': 'Wegenetz',
  'supply.network.building': 'Das Wegenetz wird gelesen und verbunden …',
  'supply.network.none': 'Dieser Atlas hat kein Wegenetz. Erreichbarkeit wird als Luftlinie mit Umwegfaktor gerechnet: eine Obergrenze.',
  'supply.network.build': 'Wegenetz aus Dateien lesen',
  'supply.network.export': 'Wegenetz speichern',
  'supply.network.hint':
    'OpenStreetMap (.osm, .osm.gz, .osm.pbf), GeoJSON, Shapefile (alle Teile oder als .zip) oder GeoPackage. Die Dateien bleiben in diesem Browser.',
  'supply.network.source.package': 'Aus dem Atlas.',
  'supply.network.source.file': 'Aus Ihren Dateien.',
  'supply.network.length': 'Länge',
  'supply.network.edges': 'Wegstücke',
  'supply.network.nodes': 'Kreuzungen und Enden',
  'supply.network.bridges': 'Brücken',
  'supply.network.components': 'Zusammenhang',
  'supply.network.components.value': '{count} {count|Teil|Teile}; der größte hat {percent} % der Länge',
};
