/** Segregation: how unevenly groups live. */
export const analysisSegregation = {
  'analysis.segregation.intro':
    'Wohnt eine Gruppe gleichmäßig über die Stadt verteilt oder in wenigen Gebieten? Wählen Sie einen oder mehrere Anteile. Gezählt wird die Gruppe im Zähler gegen alle Übrigen im Nenner.',
  'analysis.segregation.step.groups': 'Gruppen',
  'analysis.segregation.step.level': 'Gebiete',
  'analysis.segregation.level.hint':
    'Je kleiner die Gebiete, desto höher die Werte (Maßstabseffekt). Zahlen verschiedener Ebenen oder Städte lassen sich deshalb nicht vergleichen.',
  'analysis.segregation.several':
    'Wählen Sie mehrere Anteile mit demselben Nenner, wird zusätzlich die Mischung aller Gruppen miteinander berechnet.',
  'analysis.segregation.choose': 'Wählen Sie links einen Anteil, zum Beispiel die Quote der Kinder in Grundsicherung.',
  'analysis.segregation.waiting': 'Wird berechnet …',
  'analysis.segregation.headline': 'Wie ungleich verteilt? {year}',
  'analysis.segregation.sentence':
    '{indicator}: {percent} der Gruppe müssten umziehen, damit ihr Anteil in allen Gebieten gleich wäre ({count} Menschen oder Fälle, {share} der Gesamtzahl).',
  'analysis.segregation.change.up': 'Seit {from} hat die Ungleichheit zugenommen, von {first} auf {last}.',
  'analysis.segregation.change.down': 'Seit {from} hat die Ungleichheit abgenommen, von {first} auf {last}.',
  'analysis.segregation.change.same': 'Seit {from} hat sich die Ungleichheit kaum verändert ({first}, jetzt {last}).',
  'analysis.segregation.chance.above':
    'Bei rein zufälliger Verteilung lägen 95 von 100 Fällen unter {random}. Die Ungleichheit ist also kein Zufall.',
  'analysis.segregation.chance.within':
    'Bei rein zufälliger Verteilung wären bis zu {random} nichts Ungewöhnliches: Die Gruppe ist so klein, dass der Wert Zufall sein kann.',
  'analysis.segregation.gaps':
    'Nur {count} von {total} Gebieten haben Zahlen. Geheime und fehlende Werte gehen nicht ein; der wahre Wert kann deutlich anders liegen.',
  'analysis.segregation.measure': 'Maß',
  'analysis.segregation.lines': 'Entwicklung',
  'analysis.segregation.lines.title': '{measure} über die Jahre',
  'analysis.segregation.lines.oneYear': 'Es gibt nur ein Jahr mit Zahlen.',
  'analysis.segregation.lines.chance': 'Zufall',
  'analysis.segregation.measure.dissimilarity': 'Ungleiche Verteilung (Dissimilaritätsindex)',
  'analysis.segregation.measure.dissimilarity.short': 'D',
  'analysis.segregation.measure.dissimilarity.about':
    'Anteil der Gruppe, der umziehen müsste, damit ihr Anteil überall gleich wäre. 0 % = ganz gemischt, 100 % = ganz getrennt.',
  'analysis.segregation.measure.spatialDissimilarity': 'Ungleiche Verteilung mit Nachbarschaft (räumlicher D)',
  'analysis.segregation.measure.spatialDissimilarity.short': 'D räumlich',
  'analysis.segregation.measure.spatialDissimilarity.about':
    'Wie der Dissimilaritätsindex, vermindert um die Mischung über Gebietsgrenzen hinweg: Gleichen sich benachbarte Gebiete weniger, liegt er niedriger.',
  'analysis.segregation.measure.isolation': 'Unter sich (Isolation)',
  'analysis.segregation.measure.isolation.short': 'Isolation',
  'analysis.segregation.measure.isolation.about':
    'Anteil der eigenen Gruppe im Gebiet, den ein Mitglied im Durchschnitt um sich hat. Steigt auch, wenn die Gruppe insgesamt wächst.',
  'analysis.segregation.measure.correctedIsolation': 'Isolation ohne Größe der Gruppe (Eta²)',
  'analysis.segregation.measure.correctedIsolation.short': 'Eta²',
  'analysis.segregation.measure.correctedIsolation.about':
    'Isolation, bereinigt um die Größe der Gruppe. 0 = so wie in der ganzen Stadt, 1 = ganz unter sich.',
  'analysis.segregation.measure.interaction': 'Begegnung mit anderen (Interaktion)',
  'analysis.segregation.measure.interaction.short': 'Interaktion',
  'analysis.segregation.measure.interaction.about':
    'Anteil der Übrigen im Gebiet, den ein Mitglied der Gruppe im Durchschnitt um sich hat.',
  'analysis.segregation.measure.gini': 'Ungleichheit aller Gebiete (Gini)',
  'analysis.segregation.measure.gini.short': 'Gini',
  'analysis.segregation.measure.gini.about':
    'Fläche zwischen der Lorenzkurve und der Diagonale, mal zwei. 0 = überall gleicher Anteil, 1 = ganz getrennt.',
  'analysis.segregation.measure.entropy': 'Weniger Mischung als in der Stadt (Entropie H)',
  'analysis.segregation.measure.entropy.short': 'H',
  'analysis.segregation.measure.entropy.about':
    'Wie viel weniger gemischt die Gebiete im Durchschnitt sind als die Stadt (Theils H). 0 = gleich gemischt, 1 = keine Mischung.',
  'analysis.segregation.measure.atkinson': 'Ungleichheit bei hohen und niedrigen Anteilen (Atkinson)',
  'analysis.segregation.measure.atkinson.short': 'Atkinson',
  'analysis.segregation.measure.atkinson.about':
    'Ungleichheit, die Gebiete mit hohen und mit niedrigen Anteilen gleich stark gewichtet (b = 0,5). 0 = keine, 1 = völlige.',
  'analysis.segregation.measure.delta': 'Zusammengedrängt auf der Fläche (Delta)',
  'analysis.segregation.measure.delta.short': 'Delta',
  'analysis.segregation.measure.delta.about':
    'Anteil der Gruppe, der umziehen müsste, damit auf jedem Quadratkilometer gleich viele wohnten.',
  'analysis.segregation.table': 'Alle Maße nach Jahren',
  'analysis.segregation.table.of': 'Maße von {indicator}',
  'analysis.segregation.table.year': 'Jahr',
  'analysis.segregation.table.chance': 'D bei Zufall',
  'analysis.segregation.table.group': 'Gruppe',
  'analysis.segregation.table.share': 'Anteil',
  'analysis.segregation.table.areas': 'Gebiete',
  'analysis.segregation.explained': 'Was die Maße bedeuten',
  'analysis.segregation.lorenz': 'Lorenzkurve {year}',
  'analysis.segregation.lorenz.hint':
    'Gebiete nach Anteil der Gruppe geordnet, niedrigste zuerst. Nach rechts die Übrigen zusammengezählt, nach oben die Gruppe. Auf der Diagonale wohnte die Gruppe überall gleich.',
  'analysis.segregation.lorenz.sentence':
    '{indicator}: Dort, wo die Gruppe am wenigsten vertreten ist, wohnen {population} der Übrigen, aber nur {group} der Gruppe.',
  'analysis.segregation.lorenz.population': 'Übrige',
  'analysis.segregation.lorenz.group': 'Gruppe',
  'analysis.segregation.lorenz.equal': 'gleich verteilt',
  'analysis.segregation.quotients': 'Wo ist die Gruppe über- und untervertreten?',
  'analysis.segregation.quotients.hint':
    'Standortquotient: Anteil im Gebiet geteilt durch den Anteil in der ganzen Stadt. 2 = doppelt so hoch, 0,5 = halb so hoch.',
  'analysis.segregation.quotients.high': 'Am höchsten',
  'analysis.segregation.quotients.low': 'Am niedrigsten',
  'analysis.segregation.quotients.value': '{value}-fach',
  'analysis.segregation.group': 'Gruppe',
  'analysis.segregation.multigroup': 'Alle Gruppen zusammen {year}',
  'analysis.segregation.multigroup.sentence':
    'Alle gewählten Gruppen und die Übrigen betrachtet, müssten {percent} aller Menschen umziehen, bezogen auf die größtmögliche Trennung, damit jedes Gebiet so gemischt wäre wie die Stadt.',
  'analysis.segregation.multigroup.dissimilarity': 'Ungleiche Verteilung (D)',
  'analysis.segregation.multigroup.entropy': 'Weniger Mischung (H)',
  'analysis.segregation.multigroup.gini': 'Gini',
  'analysis.segregation.multigroup.exposure': 'Normierter Kontakt (P)',
  'analysis.segregation.multigroup.diversity': 'Vielfalt der Stadt',
  'analysis.segregation.multigroup.hint':
    'D, H, G und P nach Reardon und Firebaugh (2002): 0 = jedes Gebiet ist gemischt wie die Stadt, 1 = kein Gebiet hat zwei Gruppen. Die Gruppen dürfen sich nicht überschneiden (etwa Ausländer und EU-Angehörige). Vielfalt: Entropie der Stadt (natürlicher Logarithmus).',
  'analysis.segregation.specialists':
    'Gebiete ohne Zahl in Zähler oder Nenner gehen nicht ein. Zufall: oberes 95-%-Quantil des Dissimilaritätsindex, wenn die Gruppe zufällig auf die Gebiete verteilt wird (kleine Gruppen wirken auch dann getrennt). Nachbarn für den räumlichen Index: Gebiete, deren Grenzen sich auf 30 m nahe kommen.',
};
