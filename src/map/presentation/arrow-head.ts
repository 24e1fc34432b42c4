/**
 * Ends of the two strokes of an arrow's head, pixels: [leftX, leftY, rightX, rightY]. The head points along the line's last
 * `headPixels`, so that a trembling hand at the end does not turn it. `pixels`: x, y interleaved. Null for a line without length.
 */
export function arrowHead(pixels: ArrayLike<number>, headPixels: number): readonly [number, number, number, number] | null {
  const tipX = pixels[pixels.length - 2];
  const tipY = pixels[pixels.length - 1];
  if (tipX === undefined || tipY === undefined || pixels.length < 4) return null;
  let tailX = pixels[0]!;
  let tailY = pixels[1]!;
  for (let index = pixels.length - 4; index >= 0; index -= 2) {
    tailX = pixels[index]!;
    tailY = pixels[index + 1]!;
    if (Math.hypot(tipX - tailX, tipY - tailY) >= headPixels) break;
  }
  const length = Math.hypot(tipX - tailX, tipY - tailY);
  if (length === 0) return null;
  const backX = ((tailX - tipX) / length) * headPixels;
  const backY = ((tailY - tipY) / length) * headPixels;
  const cos = Math.cos(HALF_ANGLE);
  const sin = Math.sin(HALF_ANGLE);
  return [
    tipX + backX * cos - backY * sin,
    tipY + backX * sin + backY * cos,
    tipX + backX * cos + backY * sin,
    tipY - backX * sin + backY * cos,
  ];
}

const HALF_ANGLE = Math.PI / 7;
