/** Findings about street networks. They come with those of all findings, see `findings-topic.ts`. */
export const network = {
  'finding.streets-none.title': 'Keine Straßen gefunden',
  'finding.streets-none.message': 'Die Datei „{resource}“ enthält keine Straße und keinen Weg, aus denen sich ein Netz bauen lässt.',
  'finding.streets-none.hint': 'Eine Datei mit Linien liefern: OpenStreetMap (.osm, .osm.pbf), GeoJSON, Shapefile oder GeoPackage.',
  'finding.streets-elsewhere.title': 'Wegenetz liegt anderswo',
  'finding.streets-elsewhere.message': 'Kein Weg aus „{resource}“ liegt in dieser Stadt. Von hier ist auf diesem Netz nichts erreichbar.',
  'finding.streets-elsewhere.hint': 'Prüfen, ob der Ausschnitt und das Koordinatensystem der Datei stimmen.',
  'finding.streets-not-built.title': 'Geplante und aufgegebene Wege ausgelassen',
  'finding.streets-not-built.message': '[{count} {count|Weg ist|Wege sind} ausgelassen: ]Geplant, im Bau oder nicht mehr vorhanden.',
  'finding.streets-not-built.hint': 'Nichts zu tun. Ist ein Weg inzwischen fertig, neuere Daten verwenden.',
  'finding.streets-no-way.title': 'Kein Weg',
  'finding.streets-no-way.message':
    '[{count} {count|Linie ist|Linien sind} ausgelassen: ]Bahnsteige, Rastplätze, Schienen und Ähnliches gehören nicht zum Netz.',
  'finding.streets-no-way.hint': 'Nichts zu tun.',
  'finding.streets-not-a-line.title': 'Keine Linie',
  'finding.streets-not-a-line.message': '[{count} {count|Eintrag ist|Einträge sind} ausgelassen: ]Punkte und Flächen sind keine Wege.',
  'finding.streets-not-a-line.hint': 'Prüfen, ob die richtige Datei oder die richtige Ebene gewählt ist.',
  'finding.streets-broken-line.title': 'Linie unbrauchbar',
  'finding.streets-broken-line.message':
    '[{count} {count|Linie hat|Linien haben} ]weniger als zwei Punkte oder Koordinaten, die keine Zahlen sind. Solche Linien fehlen im Netz.',
  'finding.streets-broken-line.hint': 'Die Geometrie im GIS prüfen und neu ausgeben.',
  'finding.streets-cut.title': 'Wege am Rand abgeschnitten',
  'finding.streets-cut.message':
    '[{count} {count|Weg nennt|Wege nennen} ]Punkte, die nicht in der Datei stehen. Dort endet der Weg; der Rest wird verwendet.',
  'finding.streets-cut.hint':
    'Nichts zu tun, wenn der Ausschnitt um die Stadt herum großzügig ist. Sonst einen größeren Ausschnitt nehmen.',
  'finding.streets-node-outside.title': 'Punkt außerhalb der Welt',
  'finding.streets-node-outside.message':
    '[{count} {count|Punkt hat|Punkte haben} ]unmögliche Koordinaten[, zum Beispiel {value}]. Was dort hindurchführt, ist unterbrochen.',
  'finding.streets-node-outside.hint': 'Die Datei neu ausgeben; Länge und Breite in Grad angeben.',
  'finding.streets-node-duplicate.title': 'Knoten doppelt',
  'finding.streets-node-duplicate.message':
    '[{count} {count|Knoten kommt|Knoten kommen} ]mehr als einmal mit derselben Nummer vor. Der erste gilt.',
  'finding.streets-node-duplicate.hint': 'Prüfen, ob Ausschnitte doppelt aneinandergehängt sind.',
  'finding.streets-way-duplicate.title': 'Wege in mehreren Dateien',
  'finding.streets-way-duplicate.message':
    '[{count} {count|Weg steht|Wege stehen} ]in mehr als einer Datei und {count|zählt|zählen} einmal.',
  'finding.streets-way-duplicate.hint': 'Nichts zu tun.',
  'finding.streets-without-class.title': 'Art der Wege nicht angegeben',
  'finding.streets-without-class.message':
    '[Bei {count} {count|Linie|Linien} ]sagt keine Spalte, ob es eine Straße, ein Fußweg oder eine Treppe ist. Alle gelten als begehbar und befahrbar.',
  'finding.streets-without-class.hint': 'Eine Spalte „highway“, „fclass“ oder „art“ ergänzen, wenn Treppen und Schnellstraßen dabei sind.',
  'finding.streets-unknown-class.title': 'Art eines Weges unbekannt',
  'finding.streets-unknown-class.message':
    '[{count} {count|Linie trägt|Linien tragen} ]eine Art, die der Atlas nicht kennt[, zum Beispiel „{value}“]. Sie gelten als gewöhnliche Straßen.',
  'finding.streets-unknown-class.hint':
    'Die Bezeichnung prüfen; bekannt sind die Werte von OpenStreetMap und gebräuchliche deutsche Wörter.',
  'finding.streets-without-attributes.title': 'Angaben zu den Linien fehlen',
  'finding.streets-without-attributes.message':
    'Zu den Linien gibt es keine passende Tabelle[ ({value})]. Art, Einbahnstraßen und Brücken sind deshalb unbekannt.',
  'finding.streets-without-attributes.hint': 'Die Dateien .shp, .dbf, .prj und .cpg zusammen öffnen; sie müssen gleich heißen.',
  'finding.streets-without-crs.title': 'Koordinatensystem nicht angegeben',
  'finding.streets-without-crs.message': 'Die Datei nennt kein Koordinatensystem[; nach den Zahlen ist {value} angenommen].',
  'finding.streets-without-crs.hint': 'Lage auf der Karte prüfen, oder das Koordinatensystem mit --crs oder einer .prj-Datei angeben.',
  'finding.streets-crs-not-metric.title': 'Koordinatensystem ohne Meter',
  'finding.streets-crs-not-metric.message': 'In diesem Koordinatensystem[ ({value})] lassen sich keine Wege in Metern messen.',
  'finding.streets-crs-not-metric.hint': 'Ein metrisches Koordinatensystem wählen, zum Beispiel EPSG:25832 oder EPSG:25833.',
  'finding.streets-format-unknown.title': 'Kein bekanntes Wegenetz',
  'finding.streets-format-unknown.message': 'Die Datei „{resource}“ ist in keinem Format, aus dem sich ein Wegenetz lesen lässt.',
  'finding.streets-format-unknown.hint': 'OpenStreetMap (.osm, .osm.gz, .osm.pbf), GeoJSON, TopoJSON, Shapefile oder GeoPackage verwenden.',
  'finding.streets-lengths-ignored.title': 'Angegebene Längen nicht verwendet',
  'finding.streets-lengths-ignored.message':
    'Die Spalte mit der Länge passt nicht zu den gezeichneten Linien[: Sie ergibt das {ratio}fache]. Gemessen wird an der Zeichnung.',
  'finding.streets-lengths-ignored.hint': 'Längen in Metern angeben oder die Spalte weglassen.',
  'finding.streets-too-many.title': 'Netz zu groß',
  'finding.streets-too-many.message': 'Die Datei „{resource}“ enthält mehr, als sich für eine Stadt verarbeiten lässt.',
  'finding.streets-too-many.hint': 'Die Datei auf das Stadtgebiet mit einigen Kilometern Rand zuschneiden.',
  'finding.streets-file-refused.title': 'Netzdatei nicht verwendbar',
  'finding.streets-file-refused.message': 'Die Datei „{resource}“ ist beschädigt oder mit einer anderen Fassung des Atlas geschrieben.',
  'finding.streets-file-refused.hint': 'Die Netzdatei mit „npm run atlas -- network“ neu schreiben.',
};
