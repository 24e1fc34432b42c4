/** What is kept in this browser, and the statement on accessibility. Comes with its dialogs, see `everyone-topic.ts`. */
export const everyone = {
  'storage.intro':
    'Der Atlas hat keinen Server und kein Konto. Was er sich merkt, liegt nur in diesem Browser auf diesem Gerät. Andere, die denselben Browser benutzen, können es sehen.',
  'storage.offline': 'Ohne Netz arbeiten',
  'storage.offline.unknown': 'Das Programm wird gerade für die Zeit ohne Netz abgelegt.',
  'storage.offline.impossible':
    'Hier nicht möglich: Dafür braucht es eine sichere Verbindung (https), ein eigenes Fenster und die Erlaubnis des Browsers. Mit Netz fehlt nichts.',
  'storage.offline.served': 'Das Programm öffnet sich auch ohne Netz.',
  'storage.package.nothing': 'Von diesem Atlas ist noch nichts für die Zeit ohne Netz abgelegt.',
  'storage.package.read': 'Von diesem Atlas liegt alles bereit, was schon einmal angesehen wurde.',
  'storage.package.whole': 'Dieser Atlas liegt vollständig bereit: alle Karten, Tabellen und Auswertungen gehen ohne Netz.',
  'storage.package.own': 'Eigene Dateien brauchen kein Netz: Sie liegen schon in diesem Browser, bis der Tab geschlossen wird.',
  'storage.keep': 'Für offline bereithalten',
  'storage.keep.again': 'Auf den neuesten Stand bringen',
  'storage.keeping': 'Der Atlas wird bereitgelegt: {percent} %',
  'storage.trouble.full': 'Der Speicher dieses Browsers reicht nicht. Unten lässt sich Platz schaffen.',
  'storage.trouble.unreachable': 'Nicht alle Dateien waren zu erreichen. Bitte später noch einmal versuchen.',
  'storage.newer':
    'Eine neue Fassung des Programms ist da. Beim Neuladen bleiben Ansicht, Rezepte, Szenarien, Geschichten und Konferenzen erhalten.',
  'storage.stored': 'In diesem Browser abgelegt',
  'storage.stored.none': 'Nichts.',
  'storage.column.what': 'Was',
  'storage.column.amount': 'Wie viel',
  'storage.column.clear': 'Löschen',
  'storage.items.files': '{count} {count|Datei|Dateien}',
  'storage.items.pieces': '{count} {count|Stück|Stück}',
  'storage.kind.shell': 'Programm',
  'storage.kind.shell.hint': 'Damit es sich ohne Netz öffnet. Kommt mit dem nächsten Besuch wieder.',
  'storage.kind.package': 'Dateien dieses und anderer Atlanten',
  'storage.kind.package.hint': 'Karten und Tabellen vom Server, für die Zeit ohne Netz.',
  'storage.kind.files': 'Eigene Dateien',
  'storage.kind.files.hint': 'Zuletzt von diesem Gerät geöffnet. Nach dem Löschen sind sie beim nächsten Laden der Seite nicht mehr da.',
  'storage.kind.network': 'Eigenes Wegenetz',
  'storage.kind.network.hint': 'Aus eigenen Dateien gebaut.',
  'storage.kind.recipes': 'Eigene Rezepte',
  'storage.kind.recipes.hint': 'Indizes, Typen und andere Auswertungen. Vorher sichern: Index & Typen, Übersicht.',
  'storage.kind.supply': 'Eigene Szenarien und Bezirke',
  'storage.kind.supply.hint': 'Vorher sichern: Versorgung, Szenarien.',
  'storage.kind.stories': 'Eigene Geschichten',
  'storage.kind.stories.hint': 'Vorher sichern: Konferenz, Geschichten.',
  'storage.kind.conferences': 'Konferenzen',
  'storage.kind.conferences.hint': 'Beiträge und Beschlüsse. Vorher sichern: Konferenz, Protokoll.',
  'storage.kind.preferences': 'Einstellungen',
  'storage.kind.preferences.hint': 'Farbschema, und dass der Rundgang gesehen wurde.',
  'storage.clear': 'Löschen',
  'storage.clear.of': 'Löschen: {what}',
  'storage.clear.ask': 'Wirklich löschen: {what}? Das lässt sich nicht rückgängig machen.',
  'storage.clear.done': 'Gelöscht: {what}. Was gerade offen ist, bleibt bis zum Schließen der Seite sichtbar.',
  'storage.total': 'Diese Website belegt {used} von {granted}, die der Browser ihr zugesteht.',

  'statement.title': 'Erklärung zur Barrierefreiheit',
  'statement.intro':
    '{publisher} ist bemüht, den Sozialraumatlas {city} im Einklang mit den Vorschriften zur Umsetzung der Richtlinie (EU) 2016/2102 barrierefrei zugänglich zu machen: mit dem Behindertengleichstellungsrecht des Bundes oder des Landes und der BITV 2.0, technisch mit EN 301 549 und den WCAG 2.2 auf Stufe AA.',
  'statement.publisher.unknown': 'Die Stelle, die diesen Atlas veröffentlicht,',
  'statement.status': 'Stand der Vereinbarkeit',
  'statement.status.partly':
    'Der Atlas ist mit diesen Anforderungen teilweise vereinbar. Unten steht, was geprüft wurde und welche Lücken bekannt sind. Eine Prüfung durch eine unabhängige Stelle oder mit Nutzerinnen und Nutzern von Hilfsmitteln gab es noch nicht.',
  'statement.tests': 'Was geprüft wurde',
  'statement.tests.date': 'Selbstbewertung am {date}, am Programm mit den erfundenen Daten von Musterstadt, in Chromium.',
  'statement.test.axe':
    'Automatisch mit axe-core {version} (Regeln zu WCAG 2.0, 2.1 und 2.2, Stufen A und AA): {scenes} Ansichten in bis zu {sizes} Fenstergrößen von 320 bis 1440 Pixeln Breite, Farben zusätzlich dunkel und mit hohem Kontrast. Verstöße: {violations}.',
  'statement.test.trees':
    'Der Baum, den Vorleseprogramme sehen (Rollen, Namen, Zustände), von {trees} Ansichten: festgehalten und bei jeder Änderung verglichen.',
  'statement.test.keyboard':
    'Bedienung nur mit der Tastatur: Reihenfolge des Fokus, Gang durch die Gebiete der Karte, Suche, Tabelle, Dialoge, Werkzeuge der Versorgung.',
  'statement.test.targets':
    'Größe der Ziele: mindestens {pixels} mal {pixels} Pixel, gemessen an Karte, Tabelle, Diagrammen, Index, Daten und Dialogen auf Rechner und Telefon; ausgenommen sind Balken in Diagrammen.',
  'statement.test.text':
    'Text auf 200 % vergrößert: In Karte, Tabelle, Diagrammen, Index, Daten und Dialogen wird kein Text abgeschnitten.',
  'statement.test.contrast':
    'Kontraste der Oberfläche und aller Farbreihen sind berechnet. Wo benachbarte Klassen weniger als 3:1 Abstand haben, trennt sie der Kontrastmodus durch Doppelränder und Nummern.',
  'statement.test.motion': 'Ohne Bewegung (Einstellung des Geräts) und mit erzwungenen Farben (Kontrastdesigns): angesehen.',
  'statement.gaps': 'Was bekanntermaßen noch nicht barrierefrei ist',
  'statement.gap.readers':
    'Mit Vorleseprogrammen selbst (NVDA, JAWS, VoiceOver) ist noch nicht geprüft worden, nur der Baum, aus dem sie lesen.',
  'statement.gap.map':
    'Die Karte selbst ist ein Bild. Ihre Aussage steht als Lesesatz darüber, jeder Wert in der Tabelle; wo Gebiete aneinandergrenzen, lässt sich nur mit den Pfeiltasten erkunden.',
  'statement.gap.palettes':
    'Viele Farbreihen haben zwischen Nachbarklassen weniger als 3:1. Ohne Kontrastmodus unterscheiden Legende, Tabelle und Karte dann nur durch Farbe und Nennung im Hinweisfeld.',
  'statement.gap.bars':
    'Balken und Punkte in Diagrammen sind oft schmaler als 24 Pixel. Dieselbe Auswahl geht über die Klassen der Legende, die Regler und die Tabelle.',
  'statement.gap.tools':
    'Wege und Sperren in der Versorgung lassen sich mit der Tastatur zeichnen, Punkt für Punkt; das ist mühsamer als mit der Maus.',
  'statement.gap.documents':
    'Ausgegebene PDF sind ausgezeichnet (Titel, Sprache, Überschriften, Listen, Tabellen, Alternativtexte, Verweise). Ihren Aufbau prüfen eigene Prüfungen nach PDF/UA-1, kein zugelassenes Prüfprogramm und niemand mit Vorleseprogramm; Wörter anderer Sprachen sind nicht ausgezeichnet. PPTX und DOCX folgen den Möglichkeiten der Formate, ungeprüft.',
  'statement.gap.plain':
    'Leichte Sprache gibt es für Einstieg, Hilfe, Legende und diese Erklärung. Sie ist noch nicht von Prüfgruppen gelesen worden. Gebärdensprache gibt es nicht.',
  'statement.gap.own': 'Texte, Namen und Daten eines Atlas kommen von der Stelle, die ihn veröffentlicht; sie sind hier nicht geprüft.',
  'statement.gap.basemap':
    'Die Hintergrundkarte von basemap.de (nur nach Zustimmung) ist ein Bild ohne Textalternative; sie trägt keine Aussage, die nur dort steht.',
  'statement.alternative': 'Wie es trotzdem geht',
  'statement.alternative.text':
    'Jede Karte gibt es als Tabelle zum Sortieren und als CSV-Datei. Kontrastmodus und Farbschema stehen im Menü „Kontrast“, Tastenkürzel in der Hilfe.',
  'statement.contact': 'Barrieren melden',
  'statement.contact.text': 'Fehlt etwas, oder kommen Sie an eine Angabe nicht heran? Schreiben Sie oder rufen Sie an:',
  'statement.contact.missing':
    'Die Stelle, die diesen Atlas veröffentlicht, hat noch keinen Kontakt angegeben (datapackage.json, „publisher“, „accessibilityContact“).',
  'statement.enforcement': 'Schlichtungs- oder Durchsetzungsstelle',
  'statement.enforcement.text':
    'Kommt auf Ihre Meldung in angemessener Zeit keine Antwort, die hilft, können Sie sich an diese Stelle wenden. Das Verfahren ist kostenlos.',
  'statement.enforcement.missing':
    'Noch nicht angegeben (datapackage.json, „publisher“, „enforcementBody“). Für Bundesstellen ist es die Schlichtungsstelle nach § 16 BGG, für Länder und Kommunen die des Landes.',
  'statement.own': 'Erklärung der veröffentlichenden Stelle',
  'statement.phone': 'Telefon {phone}',
};
