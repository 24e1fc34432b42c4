/** Length of a line in metres; `points`: x, y interleaved. */
export function lineLengthMeters(points: readonly number[]): number {
  let length = 0;
  for (let i = 2; i < points.length; i += 2) length += Math.hypot(points[i]! - points[i - 2]!, points[i + 1]! - points[i - 1]!);
  return length;
}

/** A line as text for a field: one point per line, decimetres. */
export function lineText(points: readonly number[]): string {
  const lines: string[] = [];
  for (let i = 0; i + 1 < points.length; i += 2) lines.push(`${decimetres(points[i]!)}; ${decimetres(points[i + 1]!)}`);
  return lines.join('\n');
}

const decimetres = (value: number): string => String(Math.round(value * 10) / 10);

/** The line of a field, with decimal point or comma; null where it is none. */
export function linePointsOf(text: string): number[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const points = lines.map((line) => {
    const numbers = line.split(';').map((part) => (part.trim() === '' ? Number.NaN : Number(part.trim().replace(',', '.'))));
    return numbers.length === 2 && numbers.every(Number.isFinite) ? numbers : null;
  });
  return points.length >= 2 && points.every((point) => point !== null) ? points.flat() : null;
}
