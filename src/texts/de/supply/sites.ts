/** Page "Standorte". */
export const supplySites = {
  'supply.sites.intro':
    'Wo würden neue Einrichtungen am meisten helfen? Als mögliche Standorte gelten die Gebiete, in denen die Zielgruppe wohnt. Das ist ein Vorschlag aus Zahlen; ob dort ein Grundstück frei ist, wissen Sie.',
  'supply.sites.step.question': 'Frage',
  'supply.sites.problem': 'Gesucht sind',
  'supply.sites.step.choices': 'Vorgaben',
  'supply.sites.count': 'Anzahl neuer Standorte',
  'supply.sites.places': 'Plätze je neuem Standort',
  'supply.sites.keepPresent': 'Vorhandene Einrichtungen bleiben und zählen mit',
  'supply.sites.problem.unmet': 'Gebiete, in denen am meisten fehlt',
  'supply.sites.problem.unmet.hint':
    'Ordnet Gebiete danach, wie viele Menschen der Zielgruppe dort und in der Nähe den Standard nicht erreichen.',
  'supply.sites.problem.pMedian': 'Standorte mit den kürzesten Wegen',
  'supply.sites.problem.pMedian.hint': 'Macht die Summe aller Wege zur nächsten Einrichtung so klein wie möglich (p-Median).',
  'supply.sites.problem.maximalCovering': 'Standorte für die meisten Menschen',
  'supply.sites.problem.maximalCovering.hint':
    'Bringt mit der gegebenen Anzahl so viele Menschen wie möglich in den Standard (Maximal Covering).',
  'supply.sites.problem.setCovering': 'so wenige Standorte wie möglich für alle',
  'supply.sites.problem.setCovering.hint':
    'Sucht die kleinste Anzahl, mit der alle den Standard erreichen, die ihn auf dem Netz erreichen können (Location Set Covering).',
  'supply.sites.problem.pCenter': 'Standorte mit dem kürzesten längsten Weg',
  'supply.sites.problem.pCenter.hint': 'Macht den längsten Weg so kurz wie möglich (p-Center).',
  'supply.sites.problem.capacitated': 'Standorte mit begrenzten Plätzen',
  'supply.sites.problem.capacitated.hint':
    'Verteilt die Menschen so auf alle Plätze, dass keine Einrichtung überfüllt ist und die Wege zusammen am kürzesten sind.',
  'supply.sites.none': 'Es gibt keinen Standort, der etwas verbessern würde.',
  'supply.sites.sentence.unmet': 'Am meisten fehlt dort, wo {gained} Menschen den Standard von {limit} nicht erreichen.',
  'supply.sites.sentence.pMedian':
    '{count} {count|neuer Standort verkürzt|neue Standorte verkürzen} den mittleren Weg von {wayBefore} auf {wayAfter}.',
  'supply.sites.sentence.maximalCovering':
    'Mit {count} {count|neuem Standort|neuen Standorten} wohnen {after} statt {before} Menschen höchstens {limit} entfernt.',
  'supply.sites.sentence.setCovering':
    'Mit {count} {count|neuem Standort|neuen Standorten} erreichen {after} statt {before} Menschen den Standard von {limit}.',
  'supply.sites.sentence.pCenter':
    'Mit {count} {count|neuem Standort|neuen Standorten} wird der längste Weg so kurz wie möglich; der mittlere ändert sich von {wayBefore} auf {wayAfter}.',
  'supply.sites.sentence.capacitated':
    '{count} {count|neuer Standort|neue Standorte} mit begrenzten Plätzen; der mittlere Weg zum zugeteilten Platz ändert sich von {wayBefore} auf {wayAfter}.',
  'supply.sites.proof.optimal': 'Bewiesen: Eine bessere Lösung gibt es unter den möglichen Standorten nicht.',
  'supply.sites.proof.gap':
    'Höchstens {percent} % vom besten möglichen Wert entfernt; genauer ließ es sich in der Rechenzeit nicht beweisen.',
  'supply.sites.proof.heuristic': 'Eine gute Lösung; wie nah sie an der besten liegt, ist nicht bewiesen.',
  'supply.sites.list': 'Vorgeschlagene Standorte',
  'supply.sites.gained': '+{people}',
  'supply.sites.beyond': '{people} ohne',
  'supply.sites.effect': 'Wirkung',
  'supply.sites.before': 'vorher',
  'supply.sites.after': 'nachher',
  'supply.sites.difference': 'Unterschied',
  'supply.sites.within': 'Menschen im Standard ({limit})',
  'supply.sites.unreachable': 'Menschen ohne Weg',
  'supply.sites.withoutPlace': 'Menschen ohne Platz',
  'supply.sites.meanWay': 'mittlerer Weg',
  'supply.sites.medianWay': 'Weg der Hälfte',
  'supply.sites.toScenario': 'Als neue Einrichtungen ins Szenario',
  'supply.sites.toScenario.hint': 'Dort lassen sich Name, Ort und Plätze ändern.',
  'supply.sites.scenarioTitle': 'Neue Standorte: {kind}',
  'supply.sites.facilityName': '{kind} {area}',
  'supply.sites.candidates': '{count} mögliche Standorte.',
  'supply.sites.specialists.unmet':
    'Je Gebiet die Zahl der Menschen, deren nächste Einrichtung weiter als der Standard entfernt ist; Gebiete im Umkreis des Standards zählen zusammen, schon gezählte nicht noch einmal.',
  'supply.sites.specialists.pMedian':
    'p-Median: Summe aus Personen mal Weg zur nächsten Einrichtung; Suche durch Tausch, Schranke aus der Lagrange-Relaxation.',
  'supply.sites.specialists.maximalCovering':
    'Maximal Covering Location Problem: Personen innerhalb des Standards; Suche durch Tausch, Schranke aus der Lagrange-Relaxation.',
  'supply.sites.specialists.setCovering':
    'Location Set Covering Problem: kleinste Zahl von Standorten; Reduktion beherrschter Zeilen und Spalten, dann Suche mit Schranke.',
  'supply.sites.specialists.pCenter': 'p-Center: kürzester längster Weg; Suche über die Schwellen der Überdeckung.',
  'supply.sites.specialists.capacitated':
    'Transportproblem: Personen auf Plätze, Summe der Wege am kleinsten, keine Einrichtung über ihren Plätzen.',
};
