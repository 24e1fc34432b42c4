import { indicatorId, type IndicatorId } from './ids.ts';

const DIFFERENCE = /^([^.]+\.(?:erreicht|weg|zugang|fehlend))-differenz$/;

/** The output itself where an indicator is what a scenario makes of it (`kita.weg-differenz` -> `kita.weg`); null for any other one. */
export function withoutDifference(indicator: IndicatorId): IndicatorId | null {
  const plain = DIFFERENCE.exec(indicator)?.[1];
  return plain === undefined ? null : indicatorId(plain);
}

/** Whether an indicator is what a scenario makes of an output: a number around zero, most often zero. */
export const isDifferenceOutput = (indicator: IndicatorId): boolean => DIFFERENCE.test(indicator);
