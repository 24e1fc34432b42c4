/** Findings that are told even when nothing more can be fetched; the others come with `findings-topic.ts` when one is to be shown. */
export const failures = {
  'finding.place.row': 'Zeile {row}',
  'finding.place.column': 'Spalte „{column}“',
  'finding.package-missing.title': 'Atlaspaket nicht gefunden',
  'finding.package-missing.message': 'An der angegebenen Adresse liegt keine Datei datapackage.json.',
  'finding.package-missing.hint':
    'Adresse prüfen, oder eigene Daten öffnen. Fehlt die Datei noch, legt „npm run atlas -- init ORDNER“ sie an.',
  'finding.package-unreadable.title': 'Atlaspaket nicht lesbar',
  'finding.package-unreadable.message': 'Das Atlaspaket ließ sich nicht laden[: {value}].',
  'finding.package-unreadable.hint': 'Verbindung und Leserechte prüfen und noch einmal versuchen.',
  'finding.resource-missing.title': 'Datei fehlt',
  'finding.resource-missing.message': 'Die Datei „{resource}“ wird gebraucht, ist aber nicht da.',
  'finding.resource-missing.hint':
    'Die Datei ins Paket legen oder den Pfad in datapackage.json berichtigen. Der übrige Atlas läuft weiter.',
  'finding.resource-unreadable.title': 'Datei nicht lesbar',
  'finding.resource-unreadable.message': 'Die Datei „{resource}“ ließ sich nicht lesen[: {value}].',
  'finding.resource-unreadable.hint': 'Prüfen, ob die Datei vollständig ist und sich öffnen lässt. Der übrige Atlas läuft weiter.',
  'finding.worker-crashed.title': 'Rechnung abgebrochen',
  'finding.worker-crashed.message':
    'Das Rechenprogramm im Hintergrund ist ausgefallen und wurde neu gestartet. Die letzte Karte bleibt stehen.',
  'finding.worker-crashed.hint':
    'Noch einmal versuchen. Bleibt es dabei, ist vermutlich der Arbeitsspeicher knapp: andere Fenster schließen.',
  'finding.offline.title': 'Keine Verbindung',
  'finding.offline.message': 'Das Gerät ist offline. Was schon geladen ist, bleibt nutzbar.',
  'finding.offline.hint': 'Sobald die Verbindung wieder steht, noch einmal versuchen.',
  'finding.request-failed.title': 'Laden fehlgeschlagen',
  'finding.request-failed.message': 'Die Datei ließ sich nicht laden[: {value}].',
  'finding.request-failed.hint': 'Verbindung prüfen und noch einmal versuchen.',
  'finding.internal-error.title': 'Fehler im Atlas',
  'finding.internal-error.message': 'Im Atlas ist etwas schiefgegangen[: {value}]. Ihre Daten sind nicht betroffen.',
  'finding.internal-error.hint': 'Die Seite neu laden. Bleibt der Fehler, bitte mit diesem Text melden.',
  'finding.storage-full.title': 'Speicher des Browsers ist voll',
  'finding.storage-full.message':
    'Die Daten bleiben für diese Sitzung offen, ließen sich aber nicht für das nächste Mal ablegen[: {value}].',
  'finding.storage-full.hint': 'Nichts zu tun, oder im Browser Platz schaffen und die Daten noch einmal öffnen.',
};
