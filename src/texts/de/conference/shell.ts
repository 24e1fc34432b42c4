/** Frame of the workspace "Konferenz", and parts its pages share. */
export const conferenceShell = {
  'conference.title': 'Konferenz',
  'conference.pages': 'Seiten der Konferenz',
  'conference.page.geschichten': 'Geschichten',
  'conference.page.beitraege': 'Beiträge',
  'conference.page.tafeln': 'Tafeln',
  'conference.page.protokoll': 'Protokoll',
  'conference.rules': 'Nur veröffentlichbare Angaben',
  'conference.rules.minimumBase': 'Gebiete mit einer Bezugsgröße unter {base} werden nicht bewertet.',
  'conference.rules.minimumCases': 'Weniger als {cases} Fälle werden geheim gehalten.',
  'conference.rules.ofInputs': 'Für die Ausgangszahlen dieses Ergebnisses gilt:',
  'conference.rules.noneHere': 'Für diesen Indikator legt das Paket keine Mindestzahlen fest.',
  'conference.rules.noneDeclared': 'Das Paket legt keine Mindestzahlen fest.',
  'conference.rules.secretAreas': 'Auf dieser Karte {count|ist|sind} {count} {count|Gebiet|Gebiete} geheim.',
  'conference.rules.notRatedAreas': 'Auf dieser Karte {count|ist|sind} {count} {count|Gebiet|Gebiete} nicht bewertet.',
  'conference.rules.states':
    'Geheime, nicht bewertete und fehlende Werte bleiben in Karte, Tabelle, Diagramm, Präsentation und jedem Dokument ohne Zahl.',
  'conference.rules.declared': 'Regeln aller Indikatoren',
  'conference.rules.base': 'Bezugsgröße mindestens {base}',
  'conference.rules.cases': 'mindestens {cases} Fälle',
};
