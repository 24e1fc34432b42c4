import { mean } from '../moments.ts';

/**
 * Autocorrelations of `values` (length n, finite) at the lags 0 .. `maximumLag`, with the divisor n at every lag (the biased estimate, as
 * R `acf` and statsmodels have it). A constant series gives NaN. Cost O(n · maximumLag).
 */
export function autocorrelations(values: Float64Array, maximumLag: number): Float64Array {
  const center = mean(values);
  const deviations = values.map((value) => value - center);
  const covariance = (lag: number): number => {
    let sum = 0;
    for (let i = lag; i < deviations.length; i++) sum += deviations[i]! * deviations[i - lag]!;
    return sum;
  };
  const total = values.every((value) => value === values[0]) ? NaN : covariance(0);
  return Float64Array.from({ length: maximumLag + 1 }, (_, lag) => covariance(lag) / total);
}
