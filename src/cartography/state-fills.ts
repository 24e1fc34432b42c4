import type { ValueStateName } from '../model/index.ts';
import type { ColorScheme, FillPattern, HexColor } from './specification.ts';

/** How areas without a number look: a calm grey family apart from every palette, told apart by pattern and by label. */
export interface StateFill {
  readonly color: HexColor;
  readonly pattern: FillPattern;
}

type Tone = 'ground' | 'grey' | 'paleGrey';

const TONES: Readonly<Record<Tone, Readonly<Record<ColorScheme, HexColor>>>> = {
  ground: { light: '#ffffff', dark: '#16191d', highContrast: '#ffffff' },
  grey: { light: '#c4c6c8', dark: '#50555b', highContrast: '#b4b4b4' },
  paleGrey: { light: '#e4e5e6', dark: '#363a40', highContrast: '#e2e2e2' },
};

/**
 * Grey = there could be a number but there is none; pale = a number would make no sense here or has no meaning yet;
 * ground = nobody lives there. Dots = kept secret or too unsure to print, cross hatch = not rated by rule. Diagonals stay reserved.
 */
const FILLS: Readonly<Partial<Record<ValueStateName, readonly [Tone, FillPattern]>>> = {
  missing: ['grey', 'none'],
  noData: ['grey', 'none'],
  secret: ['paleGrey', 'dots'],
  uncertain: ['grey', 'dots'],
  notRated: ['paleGrey', 'crossHatch'],
  notApplicable: ['grey', 'crossHatch'],
  notCalculable: ['grey', 'crossHatch'],
  uninhabited: ['ground', 'outline'],
  pending: ['paleGrey', 'none'],
  notAggregable: ['paleGrey', 'outline'],
};

/** The fill of a state without a number. */
export function stateFill(state: ValueStateName, scheme: ColorScheme): StateFill {
  const [tone, pattern] = FILLS[state] ?? (['grey', 'none'] as const);
  return { color: TONES[tone][scheme], pattern };
}
