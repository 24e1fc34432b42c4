import { indicatorId, type IndicatorId } from '../model/index.ts';

const DIFFERENCE = /^([^.]+\.(?:erreicht|weg|zugang|fehlend))-differenz$/;

/** The output itself where an indicator is what a scenario makes of it (`kita.weg-differenz` -> `kita.weg`); null for any other one. */
export function withoutDifference(indicator: IndicatorId): IndicatorId | null {
  const plain = DIFFERENCE.exec(indicator)?.[1];
  return plain === undefined ? null : indicatorId(plain);
}
