/** Frame of the workspace "Versorgung", and parts its pages share. */
export const supplyShell = {
  'supply.pages': 'Seiten dieser Auswertung',
  'supply.back': 'Alle Auswertungen',
  'supply.recipe.title': 'Name',
  'supply.save': 'Speichern',
  'supply.sheet': 'Methodenblatt',
  'supply.close': 'Schließen',
  'supply.export': 'Auswertung exportieren',
  'supply.state.unsaved': 'Änderungen sind noch nicht gespeichert.',
  'supply.state.saved': 'Gespeichert als Version {version}[, {date}].',
  'supply.page.angebot': 'Angebot',
  'supply.page.szenarien': 'Szenarien',
  'supply.page.prognose': 'Prognose',
  'supply.page.bezirke': 'Bezirke',
  'supply.page.standorte': 'Standorte',
  'supply.result.none': 'Öffnen Sie links eine Auswertung oder beginnen Sie eine neue: Hier steht dann das Ergebnis.',
  'supply.result.waiting': 'Wird berechnet …',
};
