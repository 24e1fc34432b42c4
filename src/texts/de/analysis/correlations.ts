/** Correlations of indicators. */
export const analysisCorrelations = {
  'analysis.correlations.intro':
    'Welche Sachverhalte treten in denselben Gebieten auf? Wählen Sie zwei oder mehr Indikatoren. Ein Zusammenhang sagt nichts über Ursachen und nichts über einzelne Menschen.',
  'analysis.correlations.step.indicators': 'Indikatoren',
  'analysis.correlations.step.coefficient': 'Maß des Zusammenhangs',
  'analysis.correlations.method': 'Koeffizient',
  'analysis.correlations.method.pearson': 'Pearson (r)',
  'analysis.correlations.method.spearman': 'Spearman (ρ)',
  'analysis.correlations.method.kendall': 'Kendall (τ-b)',
  'analysis.correlations.method.pearson.when':
    'Misst, wie gut die Punkte auf einer Geraden liegen. Das Übliche, wenn keine einzelnen Gebiete weit außen liegen.',
  'analysis.correlations.method.spearman.when':
    'Vergleicht Ränge statt Werte. Richtig bei Ausreißern, schiefen Verteilungen und gekrümmten Zusammenhängen.',
  'analysis.correlations.method.kendall.when':
    'Zählt, wie oft zwei Gebiete in beiden Indikatoren gleich geordnet sind. Richtig bei wenigen Gebieten oder vielen gleichen Werten; die Zahlen fallen kleiner aus als bei Spearman.',
  'analysis.correlations.level.hint':
    'Zusammenhänge fallen je nach Gebietsebene verschieden aus, auf groben Ebenen meist stärker. Vergleichen Sie Zahlen nur innerhalb einer Ebene.',
  'analysis.correlations.take': 'Indikatoren von „{recipe}“ übernehmen',
  'analysis.correlations.chooseTwo': 'Wählen Sie links mindestens zwei Indikatoren.',
  'analysis.correlations.matrix': 'Zusammenhänge {year}',
  'analysis.correlations.matrix.hint':
    '1 = völliger Gleichlauf, 0 = kein Zusammenhang, −1 = völliger Gegenlauf. Ein Feld öffnet das Bild des Paars.',
  'analysis.correlations.otherYear': '{year} ist das letzte Jahr bis zum gezeigten, für das alle gewählten Indikatoren vorliegen.',
  'analysis.correlations.strong.more': '{count} weitere {count|Paar hängt|Paare hängen} stark zusammen, siehe „Für Fachleute“.',
  'analysis.correlations.matrix.scroll': 'Tabelle der Zusammenhänge',
  'analysis.correlations.cell': '{row} und {column}: {coefficient}',
  'analysis.correlations.redundant': '„{one}“ und „{other}“ sagen fast dasselbe ({coefficient}). In einem Index zählten sie doppelt.',
  'analysis.correlations.strong.positive':
    '„{one}“ und „{other}“ gehen deutlich miteinander einher: Wo der eine Wert hoch ist, ist es meist auch der andere ({coefficient}).',
  'analysis.correlations.strong.negative':
    '„{one}“ und „{other}“ laufen deutlich gegeneinander: Wo der eine Wert hoch ist, ist der andere meist niedrig ({coefficient}).',
  'analysis.correlations.none': 'Kein Paar hängt stark zusammen (alle Koeffizienten zwischen −{limit} und {limit}).',
  'analysis.correlations.few':
    'Nur {count} Gebiete haben Werte in beiden Indikatoren. Zufällige Zusammenhänge sind dann leicht so groß wie echte.',
  'analysis.correlations.plot': 'Ein Paar im Bild',
  'analysis.correlations.plot.label': 'Punktwolke von {count} Gebieten: {x} nach rechts, {y} nach oben. {method} {coefficient}. {reading}',
  'analysis.correlations.plot.hint':
    'Jeder Punkt ist ein Gebiet. Zeigen hebt es auf der Karte hervor, Klicken wählt es aus, Ziehen wählt einen Ausschnitt.',
  'analysis.correlations.plot.pointed': '{area}: {x} und {y}',
  'analysis.correlations.axis.x': 'Nach rechts',
  'analysis.correlations.axis.y': 'Nach oben',
  'analysis.correlations.axis.swap': 'Achsen tauschen',
  'analysis.correlations.line': 'Die Gerade (kleinste Quadrate): {y} = {intercept} {sign} {slope} × {x}.',
  'analysis.correlations.line.noLine': 'Keine Gerade: Ein Indikator hat in allen Gebieten denselben Wert.',
  'analysis.correlations.reading.strongPositive': 'Starker Gleichlauf.',
  'analysis.correlations.reading.positive': 'Mäßiger Gleichlauf.',
  'analysis.correlations.reading.weak': 'Kaum ein Zusammenhang.',
  'analysis.correlations.reading.negative': 'Mäßiger Gegenlauf.',
  'analysis.correlations.reading.strongNegative': 'Starker Gegenlauf.',
  'analysis.correlations.points': 'Alle Gebiete als Tabelle ({count})',
  'analysis.correlations.points.more': '{count} weitere zeigen',
  'analysis.correlations.pairs': 'Alle Paare mit p-Werten',
  'analysis.correlations.pairs.one': 'Paar',
  'analysis.correlations.pairs.coefficient': 'Koeffizient',
  'analysis.correlations.pairs.p': 'p',
  'analysis.correlations.pairs.n': 'n',
  'analysis.correlations.pairs.hint':
    'Zweiseitige p-Werte gegen „kein Zusammenhang“ (Pearson, Spearman: t-Verteilung; Kendall: Normalverteilung mit Bindungen), nicht für mehrfaches Testen korrigiert. Benachbarte Gebiete sind einander ähnlich, die p-Werte daher eher zu klein. Je Paar zählen die Gebiete mit beiden Werten.',
};
