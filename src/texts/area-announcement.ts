import { hasNumber, type IndicatorDescriptor } from '../model/index.ts';
import type { Language } from './language.ts';
import { translate } from './messages.ts';
import { comparedWithCity, spokenValue } from './value-format.ts';

const SIDE_KEYS = { '-1': 'announce.belowCity', '0': 'announce.equalsCity', '1': 'announce.aboveCity' } as const;

/**
 * What a screen reader says of an area: "Nordstadt, 18,4 Prozent, Klasse 5 von 5, über dem Stadtwert".
 * `classIndex` counts from 0; from `classCount` on the area has no class and only its state is told.
 */
export function areaAnnouncement(input: {
  readonly name: string;
  readonly value: number;
  readonly state: number;
  readonly cityValue: number;
  readonly classIndex: number;
  readonly classCount: number;
  readonly indicator: IndicatorDescriptor;
  readonly selected?: boolean;
  readonly language: Language;
}): string {
  const { name, value, state, cityValue, classIndex, classCount, indicator, selected, language } = input;
  const parts = [name, spokenValue(value, state, indicator, language)];
  if (hasNumber(state) && Number.isFinite(value)) {
    if (classIndex < classCount) parts.push(translate(language, 'announce.class', { position: classIndex + 1, count: classCount }));
    const side = comparedWithCity(value, cityValue, indicator);
    if (side !== null) parts.push(translate(language, SIDE_KEYS[`${side}`]));
  }
  if (selected === true) parts.push(translate(language, 'announce.selected'));
  return parts.join(', ');
}
