import { registerPlain } from './messages.ts';

/**
 * Leichte Sprache for what everybody meets first. Short sentences, one thought each, everyday words, direct address; a hard word is explained
 * once where it comes up. Long words are parted with a middle dot (Mediopunkt, as the rules for public bodies recommend) where their parts
 * are words of their own. What has no text here is shown in German as ever. A file of its own: it comes when somebody wants it.
 */
registerPlain({
  'frame.loading': 'Die Karte kommt gleich.',
  'frame.skipToMap': 'Zur Karte',
  'frame.openData': 'Eigene Daten öffnen',
  'frame.search': 'Ort suchen',
  'frame.export': 'Speichern',
  'frame.export.image': 'Karte als Bild speichern',
  'frame.export.table': 'Zahlen als Tabelle speichern',
  'frame.contrastMode.label': 'Farben besser erkennen: mit Rändern und Nummern',
  'frame.indicator.choose': 'Thema wählen',
  'frame.indicator.facts': 'Was zeigt die Karte?',
  'frame.level.label': 'Wie groß sind die Orte?',
  'frame.year.label': 'Jahr',
  'frame.legend': 'Was bedeuten die Farben?',
  'frame.panel.profil': 'Ein Ort',
  'frame.panel.tabelle': 'Alle Zahlen',
  'frame.panel.diagramme': 'Bilder zu den Zahlen',
  'frame.panel.legende': 'Farben',
  'frame.map.home': 'Ganze Stadt zeigen',
  'frame.map.zoomIn': 'Größer',
  'frame.map.zoomOut': 'Kleiner',
  'frame.map.keys':
    'Die Pfeil·tasten bewegen die Karte. Plus macht die Karte größer. Minus macht die Karte kleiner. Mit Enter gehen Sie von Ort zu Ort. Die Leer·taste wählt einen Ort aus.',
  'frame.tour.1.title': 'Oben steht ein Satz',
  'frame.tour.1.text': 'Der Satz sagt: Das zeigt die Karte. Die Farben sind daneben erklärt.',
  'frame.tour.2.title': 'Einen Ort wählen',
  'frame.tour.2.text': 'Klicken Sie auf einen Ort in der Karte. Dann sehen Sie die Zahlen für diesen Ort. Sie können auch das Jahr ändern.',
  'frame.tour.3.title': 'Eigene Daten',
  'frame.tour.3.text': 'Sie können eigene Daten ansehen. Die Daten bleiben auf Ihrem Gerät.',
  'frame.about.title': 'Was ist dieser Atlas?',
  'frame.about.license': 'Darf ich die Daten benutzen?',
  'frame.about.sources': 'Woher kommen die Zahlen?',
  'frame.about.privacy': 'Ihre Daten sind sicher',
  'frame.about.privacy.text':
    'Dieser Atlas rechnet in Ihrem Browser. Browser heißt: das Programm, mit dem Sie Internet·seiten ansehen. Niemand sieht, was Sie hier tun. Eigene Dateien bleiben auf Ihrem Gerät.',
  'frame.about.software': 'Das Programm',
  'frame.help.intro':
    'Die Karte zeigt Orte in der Stadt. Jeder Ort hat eine Farbe. Die Farbe steht für eine Zahl. Zeigen Sie mit der Maus auf einen Ort: Dann sehen Sie die Zahl. Klicken Sie auf einen Ort: Dann sehen Sie mehr über diesen Ort. Alle Zahlen stehen auch in einer Tabelle.',
  'frame.help.group.everywhere': 'Diese Tasten gehen immer',
  'frame.help.group.map': 'Diese Tasten gehen in der Karte',
  'frame.help.group.values': 'Manchmal gibt es keine Zahl',
  'frame.help.values':
    'Kein Wert heißt: Wir haben keine Zahl bekommen. Geheim heißt: Es sind sehr wenige Menschen. Man könnte sie sonst erkennen. Nicht bewertet heißt: Dort wohnen zu wenige Menschen. Die Zahl wäre nicht sicher. Null heißt: Wir haben gezählt. Es gibt keinen Fall.',
  'frame.help.search': 'Ort suchen',
  'frame.help.help': 'diese Hilfe',
  'frame.help.year': 'anderes Jahr',
  'frame.help.workspace': 'anderer Teil vom Atlas',
  'frame.help.undo': 'zurück: das Letzte gilt nicht mehr',
  'frame.help.redo': 'das Letzte gilt wieder',
  'frame.help.clear': 'keinen Ort mehr auswählen',
  'frame.help.pan': 'Karte bewegen',
  'frame.help.zoom': 'Karte größer oder kleiner machen',
  'frame.help.home': 'ganze Stadt zeigen',
  'frame.help.walk': 'von Ort zu Ort gehen',
  'frame.help.walkOn': 'zum nächsten Ort',
  'frame.help.select': 'Ort auswählen',
  'frame.help.add': 'noch einen Ort auswählen',
  'frame.help.leave': 'nicht mehr von Ort zu Ort gehen',
  'frame.share.text': 'Kopieren Sie den Link. Ein Link ist die Adresse von dieser Seite. Andere sehen damit die gleiche Karte.',
  'frame.basemap.text':
    'Die Karte im Hinter·grund kommt von einer anderen Internet·seite. Diese andere Seite erfährt dann: Ihr Gerät war hier.',

  'storage.intro':
    'Der Atlas merkt sich manches. Alles bleibt auf diesem Gerät. Nutzen mehrere Menschen dieses Gerät? Dann können die anderen das auch sehen.',
  'storage.offline': 'Ohne Internet',
  'storage.offline.served': 'Der Atlas geht auch ohne Internet auf.',
  'storage.offline.impossible': 'Ohne Internet geht der Atlas hier nicht.',
  'storage.package.nothing': 'Für die Zeit ohne Internet ist noch nichts gespeichert.',
  'storage.package.read': 'Was Sie schon angesehen haben, geht auch ohne Internet.',
  'storage.package.whole': 'Alles in diesem Atlas geht auch ohne Internet.',
  'storage.keep': 'Alles für die Zeit ohne Internet speichern',

  'statement.title': 'Erklärung: Kann jeder diesen Atlas benutzen?',
  'statement.intro':
    'Alle Menschen sollen diesen Atlas benutzen können. Auch Menschen mit Behinderung. Das nennt man: Barriere·freiheit. Dafür gibt es Gesetze.',
  'statement.status': 'Klappt das schon?',
  'statement.status.partly':
    'Vieles klappt schon. Manches klappt noch nicht. Das steht weiter unten. Menschen mit Behinderung haben den Atlas noch nicht geprüft.',
  'statement.tests': 'Das haben wir geprüft',
  'statement.gaps': 'Das klappt noch nicht',
  'statement.gap.readers': 'Es gibt Programme, die den Text vor·lesen. Mit diesen Programmen haben wir noch nicht selbst geprüft.',
  'statement.gap.map': 'Die Karte ist ein Bild. Wer das Bild nicht sieht, kann den Satz darüber lesen. Oder die Tabelle mit allen Zahlen.',
  'statement.gap.palettes': 'Manche Farben sind sich ähnlich. Im Menü „Kontrast“ können Sie das ändern.',
  'statement.gap.bars': 'Manche Balken in den Bildern sind sehr schmal. Man trifft sie schwer. Nehmen Sie die Tabelle.',
  'statement.gap.tools': 'Einen Weg zeichnen ist ohne Maus schwer.',
  'statement.gap.documents': 'Der Atlas kann Dateien speichern. Nicht jede Datei kann gut vor·gelesen werden.',
  'statement.gap.plain':
    'Nicht alle Texte gibt es in Leichter Sprache. Niemand aus einer Prüf·gruppe hat die Texte gelesen. Videos in Gebärden·sprache gibt es nicht.',
  'statement.gap.own': 'Die Zahlen und Namen kommen von der Stadt. Die haben wir nicht geprüft.',
  'statement.gap.basemap': 'Die Karte im Hinter·grund ist ein Bild. Sie ist nicht wichtig für die Zahlen.',
  'statement.alternative': 'So geht es trotzdem',
  'statement.alternative.text':
    'Alle Zahlen stehen auch in einer Tabelle. Die Tabelle kann man vor·lesen lassen. Andere Farben finden Sie im Menü „Kontrast“.',
  'statement.contact': 'Klappt etwas nicht?',
  'statement.contact.text': 'Dann sagen Sie uns das:',
  'statement.contact.missing': 'Hier steht noch keine Adresse.',
  'statement.enforcement': 'Wir helfen Ihnen nicht?',
  'statement.enforcement.text': 'Dann können Sie sich hier beschweren. Das kostet nichts.',
  'statement.enforcement.missing': 'Hier steht noch keine Adresse.',
});
