/**
 * Which values an average of `width` looks at: `centred` the neighbours on both sides (an even width takes the two outermost with half
 * weight, as official statistics do with four quarters), `trailing` the value and those before it.
 */
export type MovingAverageWindow = 'centred' | 'trailing';

/**
 * Moving average over `width` consecutive values, length n (NaN = missing). Where the window reaches over an end or over a gap the result
 * is NaN: a mean of fewer years would look like one of all. Cost O(n · width).
 */
export function movingAverage(values: ArrayLike<number>, width: number, side: MovingAverageWindow = 'centred'): Float64Array {
  const weights = windowWeights(width, side);
  const before = side === 'centred' ? (weights.length - 1) / 2 : weights.length - 1;
  return Float64Array.from({ length: values.length }, (_, i) => {
    let sum = 0;
    for (let k = 0; k < weights.length; k++) sum += weights[k]! * (values[i - before + k] ?? NaN);
    return sum / width;
  });
}

function windowWeights(width: number, side: MovingAverageWindow): number[] {
  const full = Array.from({ length: width }, () => 1);
  if (side === 'trailing' || width % 2 === 1) return full;
  return [0.5, ...full.slice(1), 0.5];
}
