/** Findings of stories. */
export const conferenceFindings = {
  'finding.story-recorded.title': 'Schritt {number} aufgenommen',
  'finding.story-recorded.message': '„{title}“ steht jetzt in „{value}“.',
  'finding.story-recorded.hint': 'Im Arbeitsbereich Konferenz lassen sich Titel, Text und Reihenfolge ändern.',
  'finding.story-left-out.title': 'Nicht alles liegt im Paket',
  'finding.story-left-out.message': 'Diese Dateien waren nicht erreichbar und fehlen im Paket: {value}.',
  'finding.story-left-out.hint': 'Die Dateien im Ordner des Pakets ergänzen; ohne sie bleiben einzelne Karten leer.',
  'finding.story-published.title': 'Nur veröffentlichbare Angaben im Paket',
  'finding.story-published.message':
    '{count} {count|Angabe|Angaben} mit wenigen Fällen, oder die solche verraten würden, {count|ist|sind} im Paket nicht enthalten.',
  'finding.story-published.hint': 'Das Paket enthält dasselbe wie eine öffentliche Fassung des Atlas.',
  'finding.story-too-long.title': 'Zu lang für einen Link',
  'finding.story-too-long.message': 'Die Geschichte „{value}“ passt nicht in einen Link.',
  'finding.story-too-long.hint': 'Als Datei (JSON) oder als Paket (ZIP) weitergeben.',
  'finding.story-link-copied.title': 'Link kopiert',
  'finding.story-link-copied.message': 'Der Link zu „{value}“ liegt in der Zwischenablage.',
  'finding.story-link-copied.hint': 'Wer ihn öffnet, sieht die Geschichte mit ihrem ersten Schritt.',
  'finding.story-step-incomplete.title': 'Schritt ohne Karte',
  'finding.story-step-incomplete.message': 'Für „{value}“ waren nicht alle Daten zu bekommen; im Dokument fehlt die Karte.',
  'finding.story-step-incomplete.hint': 'Den Schritt ansehen und das Dokument danach noch einmal erstellen.',
};
