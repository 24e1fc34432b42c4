/** Findings of catchments, sites and districts; they come with the workspace that computes them. */
export const supplyFindings = {
  'finding.catchment-no-street.title': 'Kein Weg in der Nähe',
  'finding.catchment-no-street.message': 'Im Umkreis von {meters} m liegt kein Weg dieses Netzes. Von hier aus wird nichts erreicht.',
  'finding.catchment-no-street.hint': 'Näher an einem Weg klicken, oder das Wegenetz prüfen.',
  'finding.catchment-unknown-facility.title': 'Einrichtung nicht gefunden',
  'finding.catchment-unknown-facility.message':
    '{count} {count|gewählte Einrichtung gibt|gewählte Einrichtungen gibt} es hier nicht[: {value}].',
  'finding.catchment-unknown-facility.hint': 'Einrichtung neu wählen; vielleicht schließt sie im gewählten Szenario.',
  'finding.siting-thinned.title': 'Nicht alle Gebiete geprüft',
  'finding.siting-thinned.message':
    'Von {areas} möglichen Gebieten sind {count} als Standorte geprüft: die, in deren Umkreis die meisten Menschen noch nicht versorgt sind, über die Stadt verteilt. Was über die beste Lösung gesagt ist, gilt für diese.',
  'finding.siting-thinned.hint': 'Nichts zu tun. Ein Nachbargebiet des Vorschlags kann ebenso gut sein.',
  'finding.siting-unreachable.title': 'Von keinem Standort erreicht',
  'finding.siting-unreachable.message':
    'Für {count} {count|Person|Personen} liegt kein möglicher Standort nah genug; sie fehlen in der Rechnung.',
  'finding.siting-unreachable.hint': 'Wegenetz prüfen, oder eine größere Entfernung zulassen.',
  'finding.siting-places-unknown.title': 'Plätze unbekannt',
  'finding.siting-places-unknown.message':
    'Bei {count} {count|Einrichtung|Einrichtungen} ist die Zahl der Plätze nicht bekannt. Die Rechnung nimmt dort niemanden auf.',
  'finding.siting-places-unknown.hint': 'Plätze ergänzen, wo es möglich ist.',
  'finding.siting-none-needed.title': 'Kein weiterer Standort hilft',
  'finding.siting-none-needed.message': 'Weitere Standorte würden nichts verbessern[; vorgeschlagen sind {count}].',
  'finding.siting-none-needed.hint': 'Eine strengere Entfernung wählen, oder eine andere Frage stellen.',
  'finding.district-without-facility.title': 'Bezirk ohne Einrichtung',
  'finding.district-without-facility.message':
    '{count} {count|Fläche passt|Flächen passen} zu keiner Einrichtung dieser Art, weder nach Schlüssel oder Name noch nach der Lage[; in der Datei Nummer {value}].',
  'finding.district-without-facility.hint': 'In der Datei eine Spalte mit dem Schlüssel oder dem Namen der Einrichtung ergänzen.',
};
