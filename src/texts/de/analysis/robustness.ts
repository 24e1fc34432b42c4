/** Robustness of an index. */
export const analysisRobustness = {
  'analysis.robustness.intro':
    'Ein Index hängt von Entscheidungen ab, die man auch anders treffen könnte. Hier wird er viele Male anders gerechnet: ohne je einen Indikator, mit anderen Standardisierungen und mit zufällig veränderten Gewichten.',
  'analysis.robustness.weightings': 'Zufällige Gewichtungen',
  'analysis.robustness.weightings.hint': 'Mehr Gewichtungen geben ein feineres Bild und dauern länger. {count} genügen meist.',
  'analysis.robustness.spread': 'Gewichte verändern um bis zu',
  'analysis.robustness.spread.value': '± {percent} %',
  'analysis.robustness.spread.hint':
    'Bei ± {percent} % zählt ein Indikator mit dem Gewicht 1 zwischen {lowest} und {highest}. Alle Werte dazwischen sind gleich wahrscheinlich.',
  'analysis.robustness.seed': 'Startzahl der Zufallsziehung: {seed}. Dieselbe Startzahl gibt dasselbe Ergebnis.',
  'analysis.robustness.onlyIndex': 'Die Robustheit lässt sich für einen Index und für Status und Dynamik prüfen.',
  'analysis.robustness.waiting': 'Der Index wird auf viele Weisen gerechnet …',
  'analysis.robustness.title': 'Wie fest stehen die Klassen {year}?',
  'analysis.robustness.sentence':
    'In {count} von {total} Gebieten hängt die Klasse von Einzelentscheidungen ab: Mindestens eine andere Rechnung ordnet {count|das Gebiet|sie} anders ein.',
  'analysis.robustness.sentence.none': 'Keines der {total} Gebiete wechselt die Klasse, wie auch immer gerechnet wird.',
  'analysis.robustness.often': '{count} davon {count|wechselt|wechseln} in mehr als einem Viertel der Rechnungen.',
  'analysis.robustness.often.none': 'Keines davon wechselt in mehr als einem Viertel der Rechnungen.',
  'analysis.robustness.firm': 'Die Reihenfolge bleibt insgesamt fast gleich (kleinste Rangkorrelation {coefficient}).',
  'analysis.robustness.middle': 'Die Reihenfolge verschiebt sich merklich (kleinste Rangkorrelation {coefficient}).',
  'analysis.robustness.loose':
    'Die Reihenfolge hängt stark von den Entscheidungen ab (kleinste Rangkorrelation {coefficient}). Begründen Sie Ihre Wahl sorgfältig.',
  'analysis.robustness.select': '{count} {count|Gebiet|Gebiete} mit wechselnder Klasse auf der Karte auswählen',
  'analysis.robustness.advice.title': 'Was tun damit?',
  'analysis.robustness.advice.1': 'Nennen Sie diese Gebiete in Berichten als Grenzfälle statt als sicheren Befund.',
  'analysis.robustness.advice.2': 'Sehen Sie vor Ort nach, bevor Mittel an der Klasse eines solchen Gebiets hängen.',
  'analysis.robustness.advice.3':
    'Verschiebt ein einzelner Indikator sehr viele Gebiete, dann prüfen Sie ihn: Misst er etwas Eigenes, oder ist er fehlerhaft?',
  'analysis.robustness.advice.4': 'Wählen Sie nicht die Rechnung, die das gewünschte Ergebnis bringt. Legen Sie sie vorher fest.',
  'analysis.robustness.kinds': 'Was ändert sich, wenn …',
  'analysis.robustness.kinds.caption':
    'Rangkorrelation: 1 = gleiche Reihenfolge. Andere Klasse: Anteil der Gebiete, bei Gewichten im Mittel der Rechnungen.',
  'analysis.robustness.column.change': 'Änderung',
  'analysis.robustness.column.correlation': 'Rangkorrelation',
  'analysis.robustness.column.changed': 'andere Klasse',
  'analysis.robustness.kind.leaveOneOut': 'ein Indikator fehlt',
  'analysis.robustness.kind.standardisation': 'anders standardisiert wird',
  'analysis.robustness.kind.weights': 'die Gewichte schwanken',
  'analysis.robustness.without': 'ohne {indicator}',
  'analysis.robustness.weights': '{count} zufällige Gewichtungen',
  'analysis.robustness.noStandardisations':
    'Andere Standardisierungen sind nicht verglichen: Die Klassengrenzen stehen in den Einheiten dieser einen Standardisierung.',
  'analysis.robustness.ranks': 'Welche Ränge ein Gebiet haben kann',
  'analysis.robustness.ranks.hint':
    'Rang 1 = höchster Bedarf, {count} = geringster. Strich: vom kleinsten zum größten Rang. Querstrich: mittlerer Rang. Punkt: Rang im Rezept. Breiteste Spannen zuerst.',
  'analysis.robustness.show': 'Gezeigt werden',
  'analysis.robustness.show.unstable': 'Gebiete mit wechselnder Klasse',
  'analysis.robustness.show.all': 'alle bewerteten Gebiete',
  'analysis.robustness.selected': 'Ausgewählt',
  'analysis.robustness.row':
    '{area}: Rang {rank}, zwischen {lowest} und {highest}, mittlerer Rang {median}; andere Klasse in {share} der Rechnungen',
  'analysis.robustness.row.short': '{lowest} bis {highest}',
  'analysis.robustness.row.changed': '{share} anders',
  'analysis.robustness.more': '{count} weitere zeigen',
  'analysis.robustness.specialists':
    'Rangkorrelation nach Spearman zwischen Index und Variante. Gewichte gleichverteilt im Bereich ± {percent} %, unabhängig gezogen und auf die alte Summe gebracht ({count} Ziehungen, Startzahl {seed}). Klassen nach den Grenzen des Rezepts; gleiche Menge von Gebieten in allen Varianten. Median der Ränge über alle Varianten.',
};
