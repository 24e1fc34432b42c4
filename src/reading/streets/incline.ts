/** Steeper is a slip of the keyboard: the steepest street of the world rises 35 in 100. */
const STEEPEST = 1;

/** `incline` as rise over run: "8 %", "-12%", "5°", a bare number counts as percent. 0 for words (`up`), nonsense and nothing. */
export function gradeOfIncline(value: string | undefined): number {
  const match = /^([+-]?\d+(?:[.,]\d+)?)\s*(%|°)?$/.exec((value ?? '').trim());
  if (match === null) return 0;
  const amount = Number(match[1]!.replace(',', '.'));
  const grade = match[2] === '°' ? Math.tan((amount * Math.PI) / 180) : amount / 100;
  return Math.abs(grade) <= STEEPEST ? grade : 0;
}
