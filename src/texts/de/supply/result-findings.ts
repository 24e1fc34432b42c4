/** What is noticed while supply is computed; comes with the workspace. */
export const supplyResultFindings = {
  'finding.supply-no-network.title': 'Luftlinie statt Wege',
  'finding.supply-no-network.message':
    'Das Paket hat kein Wegenetz. Gerechnet ist mit der Luftlinie mal Umwegfaktor: Wer als erreicht gilt, ist eine Obergrenze.',
  'finding.supply-no-network.hint': 'Unter „Daten“ ein Wegenetz aus OpenStreetMap oder eigenen Dateien bauen.',
  'finding.supply-facility-off-network.title': 'Einrichtung nicht am Wegenetz',
  'finding.supply-facility-off-network.message':
    '{count} {count|Einrichtung liegt|Einrichtungen liegen} im Wasser oder mehr als {meters} m von jedem Weg entfernt[: {value}]. Niemand erreicht sie.',
  'finding.supply-facility-off-network.hint': 'Koordinaten prüfen; oder im Wegenetz fehlt ein Weg.',
  'finding.supply-demand-off-network.title': 'Gebiete nicht am Wegenetz',
  'finding.supply-demand-off-network.message':
    'In {count} {count|Gebiet|Gebieten} mit {persons} {persons|Person|Personen} ist kein Weg nah genug. Sie gelten als nicht erreicht.',
  'finding.supply-demand-off-network.hint': 'Das Wegenetz auf Lücken prüfen.',
  'finding.supply-demand-unknown.title': 'Personen unbekannt',
  'finding.supply-demand-unknown.message':
    'In {count} {count|Gebiet ist|Gebieten ist} die Zahl der Personen nicht bekannt oder geheim. Sie {count|ist|sind} in keiner Summe.',
  'finding.supply-demand-unknown.hint': 'Summen und Quoten der Stadt gelten ohne diese Gebiete.',
  'finding.supply-access-lower.title': 'Zugang mindestens so groß',
  'finding.supply-access-lower.message':
    'Bei {count} {count|Einrichtung ist|Einrichtungen ist} die Zahl der Plätze nicht bekannt. Der Zugang zählt nur bekannte Plätze und ist eine Untergrenze.',
  'finding.supply-access-lower.hint': 'Plätze ergänzen, wo es möglich ist.',
  'finding.supply-change-ignored.title': 'Änderung ohne Ziel',
  'finding.supply-change-ignored.message': 'Das Szenario ändert die Einrichtung „{value}“, die es nicht (mehr) gibt.',
  'finding.supply-change-ignored.hint': 'Die Änderung aus dem Szenario nehmen oder neu anlegen.',
  'finding.supply-way-unjoined.title': 'Neuer Weg ohne Anschluss',
  'finding.supply-way-unjoined.message': 'Der neue Weg[ „{value}“] trifft auf keine Straße und ändert nichts.',
  'finding.supply-way-unjoined.hint': 'Den Weg bis an die Straßen zeichnen.',
  'finding.supply-housing-outside.title': 'Neubau außerhalb',
  'finding.supply-housing-outside.message': 'Der Neubau[ „{value}“] liegt in keinem Gebiet und zählt nicht mit.',
  'finding.supply-housing-outside.hint': 'Den Neubau in ein Gebiet der Stadt verschieben.',
  'finding.supply-housing-without-ages.title': 'Neubau ohne Altersgruppe',
  'finding.supply-housing-without-ages.message':
    'Wie viele Personen der Gruppe im Neubau[ „{value}“] wohnen werden, ist nicht bestimmt: Die Altersjahre der Gruppe fehlen oder sind nach oben offen.',
  'finding.supply-housing-without-ages.hint': 'Beim Angebot die Altersjahre der Gruppe angeben.',
  'finding.supply-raster-unreadable.title': 'Bevölkerungsraster nicht lesbar',
  'finding.supply-raster-unreadable.message':
    'Das Raster[ „{value}“] ließ sich nicht verwenden. Alle Personen eines Gebiets stehen an dessen Mittelpunkt.',
  'finding.supply-raster-unreadable.hint': 'Die Datei und ihr Koordinatensystem prüfen.',
};
