import { facilityKindId } from '../../src/model/index.ts';
import type { FacilityKindDescriptor } from '../../src/model/index.ts';

type Kind = Omit<FacilityKindDescriptor, 'resource'> & { readonly resource: string };

const kind = (
  id: string,
  resource: string,
  title: string,
  titlePlural: string,
  titleEn: string,
  titlePluralEn: string,
  source: string,
  more: Partial<Kind> = {},
): Kind => ({
  id: facilityKindId(id),
  title,
  titleEn,
  titlePlural,
  titlePluralEn,
  resource,
  key: 'id',
  name: 'name',
  address: 'adresse',
  source: `${source}; Daten fiktiv`,
  referenceDate: '01.03.2024',
  ...more,
});

const places = [{ ageGroup: 'total', title: 'Plätze', property: 'plaetze' }];

export const facilityKinds: readonly Kind[] = [
  kind('kita', 'kitas', 'Kita', 'Kitas', 'Day-care centre', 'Day-care centres', 'Jugendamt Musterstadt (fiktiv)', {
    capacities: [
      { ageGroup: 'u3', title: 'Plätze unter 3 Jahren', property: 'u3' },
      { ageGroup: 'ue3', title: 'Plätze ab 3 Jahren', property: 'ue3' },
    ],
    measures: [
      {
        id: 'sprachfoerderung',
        title: 'Kinder mit Sprachförderbedarf',
        titleEn: 'Children who need language support',
        property: 'sprachfoerderung',
        base: 'geprueft',
        unit: 'percent',
        decimals: 1,
        polarity: 'highIsUnfavourable',
      },
    ],
  }),
  kind('grundschule', 'grundschulen', 'Grundschule', 'Grundschulen', 'Primary school', 'Primary schools', 'Schulamt Musterstadt (fiktiv)', {
    capacities: places,
    measures: [
      {
        id: 'gymnasium',
        title: 'Übergänge zum Gymnasium',
        titleEn: 'Transitions to the Gymnasium',
        property: 'gymnasium',
        base: 'viertklasse',
        unit: 'percent',
        decimals: 1,
        polarity: 'highIsFavourable',
      },
    ],
  }),
  kind(
    'weiterfuehrende-schule',
    'weiterfuehrende-schulen',
    'Weiterführende Schule',
    'Weiterführende Schulen',
    'Secondary school',
    'Secondary schools',
    'Schulamt Musterstadt (fiktiv)',
    { capacities: places },
  ),
  kind(
    'familienzentrum',
    'familienzentren',
    'Familienzentrum',
    'Familienzentren',
    'Family centre',
    'Family centres',
    'Jugendamt Musterstadt (fiktiv)',
  ),
  kind(
    'jugendzentrum',
    'jugendzentren',
    'Jugendzentrum',
    'Jugendzentren',
    'Youth centre',
    'Youth centres',
    'Jugendamt Musterstadt (fiktiv)',
  ),
  kind('pflegeheim', 'pflegeheime', 'Pflegeheim', 'Pflegeheime', 'Nursing home', 'Nursing homes', 'Sozialamt Musterstadt (fiktiv)', {
    capacities: places,
  }),
  kind(
    'beratungsstelle',
    'beratungsstellen',
    'Beratungsstelle',
    'Beratungsstellen',
    'Advice centre',
    'Advice centres',
    'Sozialamt Musterstadt (fiktiv)',
  ),
  kind('spielplatz', 'spielplaetze', 'Spielplatz', 'Spielplätze', 'Playground', 'Playgrounds', 'Grünflächenamt Musterstadt (fiktiv)'),
  kind('arzt', 'arztpraxen', 'Arztpraxis', 'Arztpraxen', 'Doctor’s practice', 'Doctors’ practices', 'Gesundheitsamt Musterstadt (fiktiv)'),
];
