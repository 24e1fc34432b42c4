/** Page "Protokoll" of the workspace "Konferenz". */
export const conferenceMinutes = {
  'conference.minutes.save': 'Protokoll speichern',
  'conference.minutes.format.pdf': 'PDF',
  'conference.minutes.format.docx': 'Word (DOCX)',
  'conference.minutes.format.html': 'Webseite (HTML)',
  'conference.minutes.format.json': 'Daten (JSON)',
  'conference.minutes.format.label': 'Protokoll als {format} speichern',
  'conference.minutes.json.hint':
    'Die JSON-Datei enthält diese Konferenz und die früheren, auf die sie folgt. Sie lässt sich auf der Seite „Beiträge“ wieder öffnen, auch an einem anderen Rechner.',
  'conference.minutes.preview': 'Vorschau',
  'conference.minutes.preview.map':
    'In den Dateien kommt eine Karte der ganzen Stadt dazu, mit dem gezeigten Indikator und {count} {count|nummerierten Beitrag|nummerierten Beiträgen}.',
  'conference.minutes.preview.board': 'Die Tafel selbst steht in den Dateien als Bild.',
  'conference.minutes.picture':
    '{headline} {reading} Auf der Karte {count|steht|stehen} {count} {count|nummerierter Beitrag|nummerierte Beiträge}; die Nummern erklärt die Liste der Beiträge.',
  'conference.minutes.next': 'Weiter geht es mit der nächsten Konferenz',
  'conference.minutes.next.hint': 'Sie folgt auf diese: Was beschlossen wurde, steht dort zuerst, mit der Frage, was daraus geworden ist.',
};
