/** Page "Prognose": how many people and places in coming years. */
export const supplyForecast = {
  'supply.forecast.step.method': 'Vorausrechnen',
  'supply.forecast.method': 'Verfahren',
  'supply.forecast.method.none': 'Keine Prognose',
  'supply.forecast.method.rollingCohorts': 'Jahrgänge aus Geburten',
  'supply.forecast.method.cohortSurvival': 'Fortschreibung der Altersjahre',
  'supply.forecast.method.imported': 'Vorhandene Prognose (SIKURS und andere)',
  'supply.forecast.about.none': 'Gezeigt werden nur die gezählten Jahre.',
  'supply.forecast.about.rollingCohorts':
    'Geborene Jahrgänge werden älter. Für noch nicht geborene steht das Mittel der letzten drei, gerundet: das in der Kita-Planung übliche Verfahren.',
  'supply.forecast.about.cohortSurvival':
    'Jedes Altersjahr rückt um ein Jahr weiter und ändert sich dabei so, wie es sich zuletzt geändert hat (Zuzug, Fortzug, Sterbefälle zusammen).',
  'supply.forecast.about.imported':
    'Die Zahlen einer Bevölkerungsprognose werden unverändert übernommen und, wenn nötig, nach dem letzten gezählten Bedarf auf kleinere Gebiete verteilt.',
  'supply.forecast.births': 'Geburten',
  'supply.forecast.births.none':
    'In diesem Datenpaket ist keine Spalte als Geburten erkennbar. Nehmen Sie eine Tabelle mit Geburten je Gebiet und Jahr auf.',
  'supply.forecast.ages.needed':
    'Dafür muss das Alter der Zielgruppe bekannt sein und ein Ende haben. Wählen Sie auf der Seite „Angebot“ Spalten mit Altersangabe.',
  'supply.forecast.ages.group': 'Die Zielgruppe reicht von {from} bis unter {to} Jahre. Gebraucht werden Geburten seit {year}.',
  'supply.forecast.source.ages': 'Altersjahre',
  'supply.forecast.source.ages.option': '{dataset} ({from} bis {to} Jahre, {level})',
  'supply.forecast.source.ages.open': '{dataset} (ab {from} Jahren einzeln, {level})',
  'supply.forecast.source.ages.none':
    'Dieses Datenpaket hat keine Tabelle mit einzelnen Altersjahren ab 0, die bis zum Alter der Zielgruppe reicht.',
  'supply.forecast.baseYears': 'Stützzeitraum in Jahren',
  'supply.forecast.baseYears.hint': 'Aus so vielen letzten Jahren wird die mittlere Änderung der Jahrgänge genommen.',
  'supply.forecast.source.imported': 'Tabelle der Prognose',
  'supply.forecast.source.imported.none': 'Keine andere Tabelle zählt genau diese Zielgruppe.',
  'supply.forecast.import.hint':
    'So kommt eine SIKURS-Prognose in den Atlas: Ergebnistabelle als CSV speichern (Gebiet, Jahr, Altersgruppen), unter „Daten“ als Tabelle aufnehmen, hier wählen. Die Altersgruppen müssen zu denen der Zielgruppe passen.',
  'supply.forecast.import.title': 'Prognose übernehmen',
  'supply.forecast.years': 'Jahre im Voraus',
  'supply.forecast.step.target': 'Ziel und Fälle',
  'supply.forecast.target.none':
    'Diese Auswertung hat kein Ziel. Setzen Sie auf der Seite „Angebot“ eines, dann steht hier der Platzbedarf.',
  'supply.forecast.target': 'Ziel: Plätze je {per} Personen',
  'supply.forecast.paths': 'Das Ziel kann sich ändern (günstiger und ungünstiger Fall)',
  'supply.forecast.paths.best': 'Günstiger Fall: Prozentpunkte im Jahr',
  'supply.forecast.paths.worst': 'Ungünstiger Fall: Prozentpunkte im Jahr',
  'supply.forecast.paths.hint':
    'Prozentpunkte werden zum Ziel hinzugezählt: Aus 35 Prozent werden bei +1,5 im Jahr nach vier Jahren 41 Prozent. Ein günstiger Fall verlangt weniger Plätze, ein ungünstiger mehr.',
  'supply.forecast.paths.shown': 'Karte und Tabellen rechnen mit',
  'supply.forecast.path.best': 'günstigem Fall',
  'supply.forecast.path.statusQuo': 'gleichem Ziel',
  'supply.forecast.path.worst': 'ungünstigem Fall',
  'supply.forecast.paths.order': 'Der günstige Fall verlangt hier mehr Plätze als der ungünstige. Ist das so gemeint?',

  'supply.forecast.year': 'Jahr',
  'supply.forecast.noForecast':
    'Wählen Sie links ein Verfahren: Hier steht dann, wie viele Plätze in den kommenden Jahren gebraucht werden.',
  'supply.forecast.sentence.need.more':
    '{year} braucht es voraussichtlich {need} Plätze, {difference} mehr als {base} ({before}). Vorhanden sind {places}.',
  'supply.forecast.sentence.need.less':
    '{year} braucht es voraussichtlich {need} Plätze, {difference} weniger als {base} ({before}). Vorhanden sind {places}.',
  'supply.forecast.sentence.need.same': '{year} braucht es voraussichtlich {need} Plätze, so viele wie {base}. Vorhanden sind {places}.',
  'supply.forecast.sentence.cases': 'Im günstigen Fall sind es {best}, im ungünstigen {worst} Plätze.',
  'supply.forecast.sentence.missing': 'Bleiben die Plätze, wie sie sind, fehlen {count}.',
  'supply.forecast.sentence.missing.atMost': 'Bleiben die Plätze, wie sie sind, fehlen höchstens {count}.',
  'supply.forecast.sentence.enough': 'Bleiben die Plätze, wie sie sind, reichen sie.',
  'supply.forecast.sentence.persons.more':
    'Die Zahl von {people} steigt voraussichtlich von {before} ({base}) auf {after} ({year}), um {difference}.',
  'supply.forecast.sentence.persons.less':
    'Die Zahl von {people} sinkt voraussichtlich von {before} ({base}) auf {after} ({year}), um {difference}.',
  'supply.forecast.sentence.persons.same': 'Die Zahl von {people} bleibt voraussichtlich bis {year} bei {after}.',
  'supply.forecast.sentence.unknown': 'Für {year} lässt sich keine Zahl der Stadt angeben: In einigen Gebieten fehlt die Grundlage.',
  'supply.forecast.scenario':
    'Gerechnet mit dem Szenario „{scenario}“: seine Plätze gelten für alle Jahre, seine Wohnungen für die kommenden.',
  'supply.forecast.chart.needs': 'Platzbedarf und Plätze',
  'supply.forecast.chart.persons': 'Entwicklung der Zielgruppe',
  'supply.forecast.chart.needs.subtitle': 'Plätze; gezählte Jahre nach heutigem Ziel, gestrichelt die Prognose',
  'supply.forecast.chart.persons.subtitle': 'Personen; gestrichelt die Prognose',
  'supply.forecast.chart.zone': 'Prognose',
  'supply.forecast.chart.summary':
    'Gezählt {first} ({firstYear}) bis {last} ({lastYear})[; Prognose bis {endYear}: {lines}][; Plätze heute: {places}].',
  'supply.forecast.chart.summaryLine': '{name} {value}',
  'supply.forecast.line.needs': 'Bedarf',
  'supply.forecast.line.persons': 'Personen',
  'supply.forecast.line.best': 'günstig',
  'supply.forecast.line.statusQuo': 'gleiches Ziel',
  'supply.forecast.line.worst': 'ungünstig',
  'supply.forecast.line.places': 'Plätze heute',
  'supply.forecast.table.year': 'Jahr',
  'supply.forecast.table.forecast': '{year} (Prognose)',
  'supply.forecast.table.persons': 'Personen',
  'supply.forecast.table.births': 'Geburten',
  'supply.forecast.table.target': 'Ziel je {per}',
  'supply.forecast.table.needs': 'Platzbedarf',
  'supply.forecast.table.best': 'günstig',
  'supply.forecast.table.worst': 'ungünstig',
  'supply.forecast.table.missing': 'fehlende Plätze',
  'supply.forecast.areas': 'Wo sich der Bedarf ändert',
  'supply.forecast.areas.subtitle': 'Personen der Zielgruppe, {year} gegen {base}',
  'supply.forecast.areas.selected': 'Gewählte Gebiete',
  'supply.forecast.areas.more': 'Stärkste Zunahme',
  'supply.forecast.areas.less': 'Stärkste Abnahme',
  'supply.forecast.areas.none': 'In keinem Gebiet ändert sich die Zahl nennenswert.',
  'supply.forecast.areas.area': 'Gebiet',
  'supply.forecast.areas.change': 'Änderung',
  'supply.forecast.areas.map': '{year} auf der Karte zeigen',
  'supply.forecast.areas.larger':
    'Vorausgerechnet wurde für {level}. Die kleineren Gebiete der Karte folgen ihnen nur; einzeln sagen ihre Zahlen nichts Neues.',
  'supply.forecast.areas.larger.show': '{level} auf der Karte zeigen',
  'supply.forecast.limits': 'Was das Verfahren kann und was nicht',
  'supply.forecast.limits.rollingCohorts':
    'Für die nächsten drei Jahre stützt sich die Zahl auf schon geborene Kinder, danach auf die Annahme gleichbleibender Geburten. Zu- und Fortzüge stecken nur so weit darin, wie sie im letzten gezählten Jahr schon sichtbar waren. Neue Wohngebiete kommen erst durch ein Szenario hinzu.',
  'supply.forecast.limits.cohortSurvival':
    'Die Zahl schreibt fort, wie sich Jahrgänge im Stützzeitraum verändert haben. War diese Zeit ungewöhnlich (ein bezogenes Neubaugebiet, viele Geflüchtete), setzt sich das fort, als bliebe es so. Neugeborene folgen dem Mittel der letzten drei Jahre.',
  'supply.forecast.limits.imported':
    'Die Zahlen sind so gut wie ihre Quelle; der Atlas ändert sie nicht. Auf kleinere Gebiete verteilt er sie nach dem letzten gezählten Bedarf: Verschiebungen innerhalb eines Gebiets zeigt das nicht.',
  'supply.forecast.limits.common':
    'Eine Prognose ist keine Vorhersage. Je kleiner das Gebiet und je ferner das Jahr, desto unsicherer die Zahl. Bundesweit gilt als Richtwert, kleinräumige Prognosen erst ab 8.000 bis 10.000 Menschen je Gebiet zu veröffentlichen (KOSIS, SIKURS). Die Plätze sind die von heute.',

  'finding.demand-negative.title': 'Zahlen unter null',
  'finding.demand-negative.message':
    '{count} {count|Zahl von Personen ist|Zahlen von Personen sind} kleiner als null und {count|gilt|gelten} als fehlend.',
  'finding.demand-negative.hint': 'Die Tabelle prüfen: Vielleicht sind es Änderungen statt Bestände.',
  'finding.demand-births-missing.title': 'Geburtsjahre fehlen',
  'finding.demand-births-missing.message':
    'Für die Geburtsjahre {value} liegen keine Geburten vor. Jahre, die sie brauchen, haben keine Prognose.',
  'finding.demand-births-missing.hint': 'Frühere Jahre in die Tabelle der Geburten aufnehmen.',
  'finding.demand-forecast-level.title': 'Prognose für größere Gebiete',
  'finding.demand-forecast-level.message':
    'Vorausgerechnet wurde für {value}. Kleinere Gebiete folgen der Entwicklung des Gebiets, in dem sie liegen.',
  'finding.demand-forecast-level.hint': 'Nichts zu tun: Für sehr kleine Gebiete wären ganze Jahrgänge zu grob.',
  'finding.demand-forecast-kept.title': 'Ohne Geburten unverändert',
  'finding.demand-forecast-kept.message':
    '{count} {count|Gebiet ohne Geburten behält|Gebiete ohne Geburten behalten} die letzte gezählte Zahl.',
  'finding.demand-forecast-kept.hint': 'Nichts zu tun.',
  'finding.demand-forecast-base.title': 'Altersjahre enden früher',
  'finding.demand-forecast-base.message':
    'Die Altersjahre reichen nur bis {year} und wurden bis zum letzten gezählten Jahr fortgeschrieben.',
  'finding.demand-forecast-base.hint': 'Neuere Altersjahre aufnehmen, wenn es sie gibt.',
  'finding.demand-forecast-gap.title': 'Prognose mit Lücken',
  'finding.demand-forecast-gap.message': 'Die übernommene Prognose hat keine Zahlen für {value}. Die Jahre bleiben leer.',
  'finding.demand-forecast-gap.hint': 'Fehlende Jahre in die Tabelle aufnehmen; geschätzt wird nichts.',
  'finding.demand-forecast-unknown.title': 'Gebiete ohne Prognose',
  'finding.demand-forecast-unknown.message': 'Für {count} {count|Gebiet|Gebiete} lässt sich nichts vorausrechnen, weil Zahlen fehlen.',
  'finding.demand-forecast-unknown.hint': 'Fehlende Geburten, Altersjahre oder Zeilen der Prognose ergänzen.',
  'finding.demand-unknown-areas.title': 'Summen ohne einige Gebiete',
  'finding.demand-unknown-areas.message':
    'In {count} {count|Gebiet ist|Gebieten ist} die Zahl im letzten gezählten oder in einem kommenden Jahr nicht bekannt. Die Summen der Stadt lassen {count|es|sie} in allen Jahren weg.',
  'finding.demand-unknown-areas.hint': 'So zeigen die Summen eine Entwicklung und keine Lücken.',
};
