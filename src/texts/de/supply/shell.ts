/** Frame of the workspace "Versorgung", and parts its pages share. */
export const supplyShell = {
  'supply.pages': 'Seiten dieser Auswertung',
  'supply.back': 'Alle Auswertungen',
  'supply.export': 'Auswertung exportieren',
  'supply.page.angebot': 'Angebot',
  'supply.page.szenarien': 'Szenarien',
  'supply.page.prognose': 'Prognose',
  'supply.page.bezirke': 'Bezirke',
  'supply.page.standorte': 'Standorte',
  'supply.result.none': 'Öffnen Sie links eine Auswertung oder beginnen Sie eine neue: Hier steht dann das Ergebnis.',
  'supply.result.waiting': 'Wird berechnet …',
};
