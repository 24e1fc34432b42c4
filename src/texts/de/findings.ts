/**
 * One title, one message and one hint per finding code: what happened, and what to do next. Where it happened (file, row, column) is put
 * in front by `describeFinding`. Placeholders: {resource}, {row}, {column}, {value} of the finding, and its parameters.
 */
export const findings = {
  'finding.descriptor-invalid-json.title': 'datapackage.json ist kein gültiges JSON',
  'finding.descriptor-invalid-json.message': 'Die Beschreibung des Pakets hat einen Schreibfehler[: {value}].',
  'finding.descriptor-invalid-json.hint':
    'Die Datei in einem Editor mit JSON-Prüfung öffnen; oft fehlt ein Komma oder ein Anführungszeichen.',
  'finding.descriptor-invalid.title': 'Angabe in datapackage.json stimmt nicht',
  'finding.descriptor-invalid.message': 'Eine Angabe fehlt oder hat nicht die erwartete Form[: {value}].',
  'finding.descriptor-invalid.hint': 'Die genannte Stelle mit der Beschreibung des Atlaspakets vergleichen und berichtigen.',
  'finding.descriptor-unknown-reference.title': 'Verweis führt ins Leere',
  'finding.descriptor-unknown-reference.message': 'Die Beschreibung verweist auf „{value}“, das es im Paket nicht gibt.',
  'finding.descriptor-unknown-reference.hint': 'Schreibweise prüfen oder den fehlenden Eintrag ergänzen.',
  'finding.descriptor-unsafe-path.title': 'Pfad führt aus dem Paket hinaus',
  'finding.descriptor-unsafe-path.message': 'Der Pfad „{value}“ liegt nicht innerhalb des Pakets und wird nicht gelesen.',
  'finding.descriptor-unsafe-path.hint': 'Die Datei in den Ordner des Pakets legen und den Pfad ohne „..“ und ohne Adresse angeben.',
  'finding.descriptor-duplicate-id.title': 'Kennung doppelt vergeben',
  'finding.descriptor-duplicate-id.message': 'Die Kennung „{value}“ kommt mehr als einmal vor; der erste Eintrag gilt.',
  'finding.descriptor-duplicate-id.hint': 'Jedem Eintrag eine eigene Kennung geben.',
  'finding.descriptor-level-cycle.title': 'Ebenen liegen im Kreis',
  'finding.descriptor-level-cycle.message': 'Die übergeordneten Ebenen verweisen im Kreis aufeinander[: {value}].',
  'finding.descriptor-level-cycle.hint': 'Bei der größten Ebene die Angabe der übergeordneten Ebene weglassen.',
  'finding.resource-too-large.title': 'Datei zu groß',
  'finding.resource-too-large.message': 'Die Datei „{resource}“ ist für den Browser zu groß[ ({value})].',
  'finding.resource-too-large.hint': 'Die Datei auf das Stadtgebiet zuschneiden oder nach Jahren teilen.',
  'finding.format-unsupported.title': 'Dateiformat unbekannt',
  'finding.format-unsupported.message': 'Das Format der Datei „{resource}“ wird nicht unterstützt[: {value}].',
  'finding.format-unsupported.hint': 'Tabellen als CSV, Gebiete als GeoJSON oder TopoJSON liefern.',

  'finding.update-ready.title': 'Eine neue Fassung ist da',
  'finding.update-ready.message': 'Das Programm wurde erneuert. Diese Seite arbeitet noch mit der bisherigen Fassung weiter.',
  'finding.update-ready.hint': 'Neu laden, wann es passt. Ansicht, Rezepte, Szenarien, Geschichten und Konferenzen bleiben erhalten.',

  'finding.encoding-invalid.title': 'Zeichensatz passt nicht',
  'finding.encoding-invalid.message':
    'Die Datei enthält Zeichen, die im angegebenen Zeichensatz nicht vorkommen[; gelesen wurde sie als {value}].',
  'finding.encoding-invalid.hint':
    'Umlaute in den Namen prüfen. Die Datei als UTF-8 speichern oder „encoding“ in datapackage.json angeben.',
  'finding.csv-malformed.title': 'Tabelle beschädigt',
  'finding.csv-malformed.message': 'Die Tabelle ist an dieser Stelle nicht richtig aufgebaut[: {value}].',
  'finding.csv-malformed.hint': 'Meist fehlt ein schließendes Anführungszeichen. Die Zeile in einem Texteditor ansehen.',
  'finding.csv-row-length.title': 'Zeile hat die falsche Länge',
  'finding.csv-row-length.message':
    'Die Zeile hat[ {actual}] {actual|Feld|Felder}[, erwartet waren {expected}]. Was da ist, wurde gelesen.',
  'finding.csv-row-length.hint': 'Das Trennzeichen prüfen; steht es in einem Text, gehört der Text in Anführungszeichen.',
  'finding.csv-empty.title': 'Tabelle ist leer',
  'finding.csv-empty.message': 'Die Tabelle hat keine Datenzeile.',
  'finding.csv-empty.hint': 'Prüfen, ob die richtige Datei im Paket liegt und wie viele Kopfzeilen sie hat.',
  'finding.column-missing.title': 'Spalte fehlt',
  'finding.column-missing.message': 'Die Spalte „{column}“ wird gebraucht, steht aber nicht in der Tabelle[; vorhanden: {value}].',
  'finding.column-missing.hint': 'Die Überschrift der Spalte mit datapackage.json vergleichen; auch Leerzeichen zählen.',
  'finding.value-not-numeric.title': 'Keine Zahl',
  'finding.value-not-numeric.message':
    '„{value}“ ist keine Zahl. Das Feld gilt als „kein Wert“[; das betrifft {count} {count|Feld|Felder}].',
  'finding.value-not-numeric.hint': 'Den Wert berichtigen, oder das Zeichen in datapackage.json unter „missingValues“ erklären.',
  'finding.value-symbol-unknown.title': 'Unbekanntes Zeichen',
  'finding.value-symbol-unknown.message': 'Das Zeichen „{value}“ hat in dieser Tabelle keine erklärte Bedeutung und gilt als „kein Wert“.',
  'finding.value-symbol-unknown.hint': 'In datapackage.json angeben, was es bedeutet: geheim, kein Wert, nicht bewertet.',
  'finding.table-without-geometry.title': 'Tabelle ohne Gebiete',
  'finding.table-without-geometry.message':
    'Zur Tabelle gibt es keine lesbaren Gebiete; ihre Zahlen lassen sich nicht auf der Karte zeigen.',
  'finding.table-without-geometry.hint': 'Die Gebiete der Ebene[ „{level}“] ergänzen, oder der Tabelle eine andere Ebene geben.',

  'finding.geometry-invalid.title': 'Gebiet fehlerhaft gezeichnet',
  'finding.geometry-invalid.message': 'Der Umriss[ von „{value}“] ist nicht gültig und wurde nach Möglichkeit berichtigt.',
  'finding.geometry-invalid.hint': 'Die Geometrie im GIS prüfen und neu ausgeben.',
  'finding.geometry-unsupported.title': 'Keine Fläche',
  'finding.geometry-unsupported.message': 'Ein Eintrag ist keine Fläche[, sondern „{value}“,] und wurde ausgelassen.',
  'finding.geometry-unsupported.hint': 'Für Gebiete werden Flächen gebraucht (Polygon oder MultiPolygon).',
  'finding.geometry-empty.title': 'Gebiet ohne Umriss',
  'finding.geometry-empty.message': 'Das Gebiet[ „{value}“] hat keinen Umriss. Es steht in der Tabelle, aber nicht auf der Karte.',
  'finding.geometry-empty.hint': 'Den Umriss im GIS ergänzen und neu ausgeben.',
  'finding.geometry-without-table.title': 'Gebiete ohne Zahlen',
  'finding.geometry-without-table.message': 'Zu den Gebieten[ der Ebene „{level}“] gibt es keine Tabelle. Die Karte zeigt nur die Umrisse.',
  'finding.geometry-without-table.hint': 'Eine Tabelle mit demselben Schlüssel ins Paket legen und in datapackage.json eintragen.',
  'finding.crs-unknown.title': 'Koordinatensystem unbekannt',
  'finding.crs-unknown.message': 'Das Koordinatensystem[ „{value}“] ist nicht bekannt; die Datei lässt sich nicht auf die Karte legen.',
  'finding.crs-unknown.hint': 'Einen EPSG-Code angeben, den der Atlas kennt, zum Beispiel EPSG:25832, EPSG:25833 oder EPSG:4326.',
  'finding.crs-suspicious.title': 'Koordinaten passen nicht zum Koordinatensystem',
  'finding.crs-suspicious.message': 'Die Koordinaten liegen nicht dort, wo[ {value}] sie erwarten lässt.',
  'finding.crs-suspicious.hint': 'Das Koordinatensystem in datapackage.json prüfen; manchmal sind auch die Achsen vertauscht.',
  'finding.key-missing.title': 'Schlüssel fehlt',
  'finding.key-missing.message': 'Hier fehlt der Schlüssel des Gebiets[ (Feld „{column}“)]. Der Eintrag lässt sich keinem Gebiet zuordnen.',
  'finding.key-missing.hint': 'Den Schlüssel eintragen, oder in datapackage.json das richtige Feld angeben.',
  'finding.key-duplicate-geometry.title': 'Schlüssel in den Gebieten doppelt',
  'finding.key-duplicate-geometry.message':
    'Mehrere Gebiete tragen den Schlüssel „{value}“. Der Wert steht beim ersten und zählt nur einmal.',
  'finding.key-duplicate-geometry.hint': 'Teilflächen eines Gebiets zu einer Fläche zusammenfassen, oder den Schlüssel berichtigen.',

  'finding.join-only-in-table.title': 'Nur in der Tabelle',
  'finding.join-only-in-table.message':
    '{count} {count|Schlüssel der Tabelle findet|Schlüssel der Tabelle finden} kein Gebiet[: {value}]. Die Zahlen fehlen auf der Karte.',
  'finding.join-only-in-table.hint':
    'Schreibweise und führende Nullen vergleichen, und ob Tabelle und Gebiete denselben Gebietsstand haben.',
  'finding.join-only-in-geometry.title': 'Nur in den Gebieten',
  'finding.join-only-in-geometry.message':
    '{count} {count|Gebiet hat|Gebiete haben} keine Zeile in der Tabelle[: {value}]. Sie erscheinen als „kein Wert“.',
  'finding.join-only-in-geometry.hint': 'Prüfen, ob die Zeilen in der Lieferung fehlen oder der Gebietsstand ein anderer ist.',
  'finding.join-duplicate-row.title': 'Zeile doppelt',
  'finding.join-duplicate-row.message':
    'Für denselben Schlüssel und dasselbe Jahr gibt es mehrere Zeilen[: {value}]. Die erste gilt, die anderen zählen nicht.',
  'finding.join-duplicate-row.hint': 'Entscheiden, welche Zeile stimmt, und die andere aus der Tabelle nehmen.',
  'finding.join-total-row.title': 'Summenzeile erkannt',
  'finding.join-total-row.message':
    '{count} {count|Zeile ist eine Summe|Zeilen sind Summen} der Stadt und {count|wird|werden} nicht als Gebiet gezeigt.',
  'finding.join-total-row.hint': 'Nichts zu tun. Die Summe dient als Stadtwert und zur Kontrolle.',
  'finding.join-none-matched.title': 'Kein Schlüssel passt',
  'finding.join-none-matched.message':
    'Kein einziger Schlüssel der Tabelle kommt in den Gebieten vor[. In der Tabelle steht zum Beispiel „{tableKey}“, in den Gebieten „{geometryKey}“].',
  'finding.join-none-matched.hint':
    'Vermutlich ist die falsche Spalte als Schlüssel angegeben, oder die Tabelle gehört zu einer anderen Ebene.',
  'finding.join-leading-zeros.title': 'Führende Nullen verloren',
  'finding.join-leading-zeros.message':
    'Die Schlüssel der Tabelle sind kürzer als die der Gebiete[, zum Beispiel „{value}“]. Mit führenden Nullen würden sie passen.',
  'finding.join-leading-zeros.hint': 'In datapackage.json bei der Tabelle „keyLength“ angeben, oder die Spalte als Text speichern.',
  'finding.join-sum-difference.title': 'Summe weicht ab',
  'finding.join-sum-difference.message':
    'Die Summe der Gebiete[ ({after})] und die Summe der Tabelle[ ({before})] in „{column}“ sind verschieden.',
  'finding.join-sum-difference.hint':
    'Im Abgleich nachsehen, welche Zeilen nicht zugeordnet sind. Kleine Unterschiede entstehen auch durch Runden.',
  'finding.join-unassigned-row.title': 'Nicht zuordenbar',
  'finding.join-unassigned-row.message':
    '{count} {count|Zeile gehört|Zeilen gehören} laut Tabelle zu keinem Gebiet. Sie {count|zählt|zählen} zur Stadt, aber zu keinem Gebiet.',
  'finding.join-unassigned-row.hint': 'Nichts zu tun. Deshalb kann die Summe der Gebiete kleiner sein als die Zahl der Stadt.',
  'finding.table-filled-rows.title': 'Füllzeilen erkannt',
  'finding.table-filled-rows.message':
    '[{count} {count|Zeile enthält|Zeilen enthalten} überall eine 0, obwohl dort nichts erhoben wurde. ]Sie gelten nicht als null.',
  'finding.table-filled-rows.hint': 'Nichts zu tun. So steht es in der Beschreibung dieser Tabelle.',
  'finding.parent-missing.title': 'Übergeordnetes Gebiet fehlt',
  'finding.parent-missing.message':
    '[{count} {count|Gebiet nennt|Gebiete nennen} kein übergeordnetes Gebiet. ]Dort fehlt die Angabe, wozu das Gebiet gehört[: {value}].',
  'finding.parent-missing.hint': 'Das Feld mit der Zuordnung in den Gebieten ergänzen.',
  'finding.parent-unknown.title': 'Übergeordnetes Gebiet unbekannt',
  'finding.parent-unknown.message': 'Das genannte übergeordnete Gebiet[ „{value}“] gibt es nicht.',
  'finding.parent-unknown.hint': 'Schreibweise, führende Nullen und Gebietsstand der beiden Ebenen vergleichen.',
  'finding.hierarchy-partial.title': 'Gebiete nur teilweise zugeordnet',
  'finding.hierarchy-partial.message': 'Nicht jedes Gebiet gehört zu einem größeren. Summen der größeren Ebene sind deshalb unvollständig.',
  'finding.hierarchy-partial.hint': 'Die fehlenden Zuordnungen ergänzen; bis dahin solche Summen nicht veröffentlichen.',
  'finding.crosswalk-incomplete.title': 'Umschlüsselung unvollständig',
  'finding.crosswalk-incomplete.message':
    'Für {count} {count|Gebiet|Gebiete} der alten Einteilung ergeben die Anteile nicht eins[: {value}].',
  'finding.crosswalk-incomplete.hint': 'Die Anteile je altem Gebiet so ergänzen, dass sie zusammen 1 ergeben.',
  'finding.crosswalk-break.title': 'Neue Gebietsgrenzen',
  'finding.crosswalk-break.message':
    'Ab[ {year}] gelten andere Grenzen. Frühere Werte sind umgerechnet und nur eingeschränkt vergleichbar.',
  'finding.crosswalk-break.hint': 'Entwicklungen über diesen Bruch hinweg mit Vorsicht lesen.',

  'finding.indicator-not-aggregable.title': 'Für diese Ebene nicht ableitbar',
  'finding.indicator-not-aggregable.message': '[„{indicator}“: ]Dieser Wert lässt sich nicht aus kleineren Gebieten errechnen.',
  'finding.indicator-not-aggregable.hint': 'Eine Ebene wählen, für die der Wert geliefert ist.',
  'finding.indicator-no-data.title': 'Keine Daten',
  'finding.indicator-no-data.message': '[Für „{indicator}“ ]gibt es auf dieser Ebene keine Daten.',
  'finding.indicator-no-data.hint': 'Eine andere Ebene oder einen anderen Indikator wählen, oder die Tabelle ergänzen.',
  'finding.denominator-zero.title': 'Bezugsgröße ist null',
  'finding.denominator-zero.message':
    '[In {count} {count|Gebiet|Gebieten} ]ist die Bezugsgröße null; ein Anteil lässt sich dort nicht bilden.',
  'finding.denominator-zero.hint': 'Nichts zu tun, wenn dort wirklich niemand der Bezugsgruppe lebt.',
  'finding.numerator-exceeds-denominator.title': 'Mehr Fälle als Bezugsgröße',
  'finding.numerator-exceeds-denominator.message':
    '[In {count} {count|Gebiet|Gebieten} ]ist die Zahl der Fälle größer als die Bezugsgröße[: {value}].',
  'finding.numerator-exceeds-denominator.hint': 'Prüfen, ob Zähler und Nenner denselben Stichtag und dieselbe Altersgruppe haben.',
  'finding.secret-values.title': 'Geheim gehaltene Werte',
  'finding.secret-values.message': '{count} {count|Wert ist|Werte sind} zum Schutz der Menschen dort geheim gehalten.',
  'finding.secret-values.hint': 'Nichts zu tun. Auf der Karte stehen dort Punkte, in der Tabelle „geheim“.',

  'finding.facility-outside.title': 'Einrichtung außerhalb der Stadt',
  'finding.facility-outside.message': '{count} {count|Einrichtung liegt|Einrichtungen liegen} außerhalb aller Gebiete[: {value}].',
  'finding.facility-outside.hint': 'Koordinaten und Koordinatensystem prüfen.',
  'finding.facility-capacity-missing.title': 'Plätze unbekannt',
  'finding.facility-capacity-missing.message':
    '[Bei {count} {count|Einrichtung|Einrichtungen} ]fehlt die Zahl der Plätze. Sie wird nicht geschätzt.',
  'finding.facility-capacity-missing.hint': 'Die Platzzahlen ergänzen, sonst fehlen sie in jeder Versorgungsrechnung.',
  'finding.facility-invalid.title': 'Einrichtung unvollständig',
  'finding.facility-invalid.message': 'Ein Eintrag hat keine brauchbare Lage[: {value}] und wurde ausgelassen.',
  'finding.facility-invalid.hint': 'Koordinaten ergänzen oder berichtigen.',

  'finding.recipe-invalid.title': 'Rezept unvollständig',
  'finding.recipe-invalid.message': 'Ein Rezept[ ({value})] ist an der Stelle {path} nicht lesbar und wurde ausgelassen.',
  'finding.recipe-invalid.hint': 'Die Angabe berichtigen oder das Rezept im Bereich Index & Typen neu anlegen und exportieren.',
  'finding.recipe-imported.title': 'Rezepte übernommen',
  'finding.recipe-imported.message': '{count} {count|Rezept wurde|Rezepte wurden} übernommen.',
  'finding.recipe-imported.hint': 'Sie stehen in der Übersicht des Bereichs Index & Typen.',
  'finding.recipe-break-excluded.title': 'Entwicklung nicht vergleichbar',
  'finding.recipe-break-excluded.message':
    '{count} {count|Gebiet bekommt|Gebiete bekommen} keine Dynamik: In den {years} Jahren davor haben sich dort Grenzen oder Zählweise geändert.',
  'finding.recipe-break-excluded.hint': 'Einen kürzeren Zeitraum wählen oder veröffentlichte Indikatoren der Veränderung verwenden.',
  'finding.recipe-base-year.title': 'Anderes Bezugsjahr',
  'finding.recipe-base-year.message': 'Für das Bezugsjahr {asked} fehlen Daten; gerechnet ist mit {year}.',
  'finding.recipe-base-year.hint': 'Ein Bezugsjahr wählen, für das alle Indikatoren Werte haben.',
  'finding.recipe-regions-kept.title': 'Zuordnung aus dem Bezugsjahr',
  'finding.recipe-regions-kept.message':
    'Zusammenhängende Typen sind für {year} gebildet; in anderen Jahren behält jedes Gebiet seine Zuordnung.',
  'finding.recipe-regions-kept.hint': 'Nichts zu tun. Ein Verfahren ohne Nachbarschaft ordnet jedes Jahr neu zu.',
  'finding.recipe-fewer-types.title': 'Andere Zahl von Typen',
  'finding.recipe-fewer-types.message': 'Statt {asked} Typen {count|ist|sind} {count} {count|Typ|Typen} entstanden.',
  'finding.recipe-fewer-types.hint': 'Eine andere Zahl oder eine andere Mindestgröße wählen.',
  'finding.recipe-sampled.title': 'Maße aus einer Stichprobe',
  'finding.recipe-sampled.message':
    'Bei so vielen Gebieten sind Silhouetten und ähnliche Maße an {count} zufällig gezogenen Gebieten berechnet.',
  'finding.recipe-sampled.hint': 'Nichts zu tun; die Zuordnung selbst gilt für alle Gebiete.',
  'finding.recipe-no-rate.title': 'Keine Glättung möglich',
  'finding.recipe-no-rate.message': 'Der Indikator ist kein Anteil mit bekannter Bezugsgröße; seine Werte sind ungeglättet verwendet.',
  'finding.recipe-no-rate.hint': 'Einen Anteil wählen oder die Glättung ausschalten.',
  'finding.recipe-not-weighted.title': 'Ohne Gewichtung gerechnet',
  'finding.recipe-not-weighted.message':
    'Für dieses Modell oder diese Zielgröße gibt es keine Gewichtung nach der Zahl der Fälle; alle zählen gleich.',
  'finding.recipe-not-weighted.hint': 'Die einfache Regression und eine Zielgröße mit Bezugsgröße wählen, oder die Gewichtung ausschalten.',
  'finding.recipe-facilities-outside.title': 'Einrichtungen außerhalb',
  'finding.recipe-facilities-outside.message':
    '{count} {count|Einrichtung liegt|Einrichtungen liegen} in keinem Gebiet dieser Ebene und {count|bleibt|bleiben} ohne Erwartung.',
  'finding.recipe-facilities-outside.hint': 'Koordinaten prüfen.',
  'finding.recipe-facilities-unknown.title': 'Einrichtungen ohne Angabe',
  'finding.recipe-facilities-unknown.message':
    '{count} {count|Einrichtung hat|Einrichtungen haben} keinen Wert, oder ihrem Gebiet fehlt einer; sie {count|bleibt|bleiben} ohne Bewertung.',
  'finding.recipe-facilities-unknown.hint': 'Angaben ergänzen, wo es möglich ist.',

  'finding.classes-reduced.title': 'Weniger Klassen',
  'finding.classes-reduced.message': 'Es gibt zu wenige verschiedene Werte für die gewünschte Zahl von Klassen[; gezeigt werden {count}].',
  'finding.classes-reduced.hint': 'Nichts zu tun, oder ein anderes Verfahren wählen.',
  'finding.classes-constant.title': 'Überall derselbe Wert',
  'finding.classes-constant.message': 'Alle Gebiete haben denselben Wert[ ({value})]; es gibt nur eine Klasse.',
  'finding.classes-constant.hint': 'Nichts zu tun, oder einen anderen Indikator oder ein anderes Jahr wählen.',
  'finding.classes-no-values.title': 'Nichts einzuteilen',
  'finding.classes-no-values.message': 'Kein Gebiet hat eine Zahl; es gibt keine Klassen.',
  'finding.classes-no-values.hint': 'Eine andere Ebene oder ein anderes Jahr wählen.',
  'finding.classes-manual-outside.title': 'Grenze außerhalb der Werte',
  'finding.classes-manual-outside.message': 'Mindestens eine eigene Grenze liegt außerhalb der Werte[: {value}]. Die Klasse bleibt leer.',
  'finding.classes-manual-outside.hint': 'Die Grenzen anpassen, wenn die leere Klasse nicht gewollt ist.',

  'finding.disclosure-primary.title': 'Geheim: zu wenige Fälle',
  'finding.disclosure-primary.message':
    '[{count} {count|Zahl wird|Zahlen werden} entfernt. ]Die Fallzahl liegt unter der Mindestfallzahl[ von {minimum}].',
  'finding.disclosure-primary.hint': 'Nichts zu tun. Die Zahl steht in keiner veröffentlichten Datei.',
  'finding.disclosure-secondary.title': 'Geheim: sonst errechenbar',
  'finding.disclosure-secondary.message':
    '[{count} {count|Zahl wird|Zahlen werden} zusätzlich entfernt. ]Sonst ließe sich eine geheime Zahl aus der Summe errechnen.',
  'finding.disclosure-secondary.hint': 'Nichts zu tun. Wer diese Zahl braucht, zeigt stattdessen die Summe nicht.',
  'finding.disclosure-group.title': 'Alle oder niemand',
  'finding.disclosure-group.message':
    '[In {count} {count|Gebiet|Gebieten} ]beträgt der Anteil genau 0 oder 100 Prozent. Das verrät etwas über alle dort.',
  'finding.disclosure-group.hint': 'Vor der Veröffentlichung entscheiden, ob die Angabe geheim bleiben soll.',

  'finding.session-unknown-parameter.title': 'Angabe im Link unbekannt',
  'finding.session-unknown-parameter.message': 'Der Link enthält „{column}“, das der Atlas nicht kennt. Der Rest des Links gilt.',
  'finding.session-unknown-parameter.hint': 'Vielleicht stammt der Link aus einer neueren Fassung. Die Seite neu laden.',
  'finding.session-unknown-value.title': 'Link nur teilweise wiederhergestellt',
  'finding.session-unknown-value.message': '„{value}“ [für „{column}“ ]gibt es in diesem Atlas nicht. Gezeigt wird die Voreinstellung.',
  'finding.session-unknown-value.hint': 'Die Auswahl neu treffen; der Rest des Links gilt.',
  'finding.session-version.title': 'Link aus einer anderen Fassung',
  'finding.session-version.message':
    'Der Link wurde mit einer anderen Fassung des Atlas gemacht[ ({value})]. Einiges kann anders aussehen.',
  'finding.session-version.hint': 'Einstellungen ansehen und den Link neu kopieren.',
};
