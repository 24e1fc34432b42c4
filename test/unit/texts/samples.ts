import { datasetId, indicatorId, levelId, resourceName, type IndicatorDescriptor, type LevelDescriptor } from '../../../src/model/index.ts';

/** A percentage in which a high value is unfavourable. */
export const rateIndicator = (): IndicatorDescriptor => ({
  id: indicatorId('kinderarmut'),
  title: 'Kinder in Armut',
  titleEn: 'Child poverty',
  question: 'Wo leben viele Kinder in Armut?',
  unit: 'percent',
  decimals: 1,
  polarity: 'highIsUnfavourable',
  value: {
    kind: 'rate',
    numerator: [{ dataset: datasetId('d'), column: 'faelle' }],
    denominator: [{ dataset: datasetId('d'), column: 'kinder' }],
    factor: 100,
  },
});

export const countIndicator = (): IndicatorDescriptor => ({
  id: indicatorId('einwohner'),
  title: 'Einwohnerinnen und Einwohner',
  unit: 'count',
  decimals: 0,
  polarity: 'neutral',
  value: { kind: 'count', count: [{ dataset: datasetId('d'), column: 'ew' }] },
});

export const categoryIndicator = (): IndicatorDescriptor => ({
  id: indicatorId('status'),
  title: 'Status',
  unit: 'none',
  decimals: 0,
  polarity: 'highIsUnfavourable',
  value: {
    kind: 'category',
    value: { dataset: datasetId('d'), column: 'status' },
    categories: [
      { value: '1', label: 'hoch', labelEn: 'high' },
      { value: '2', label: 'mittel' },
    ],
  },
});

export const sozialraumLevel = (): LevelDescriptor => ({
  id: levelId('sozialraum'),
  title: 'Sozialraum',
  titlePlural: 'Sozialräume',
  geometry: { resource: resourceName('g'), key: 'id' },
});
