import type { ContributionKind } from '../model/index.ts';
import type { ColorScheme, HexColor } from './specification.ts';

/** Ground of what the room said, and the colour that is read on it. */
export interface ContributionColor {
  readonly ground: HexColor;
  readonly text: HexColor;
}

const WHITE = '#ffffff';
const BLACK = '#14161b';

/**
 * One colour per kind of contribution, the same on map, list and board. They are told apart by sign and word (on the map: by shape) as well;
 * words on them are read with a contrast of at least 4.5.
 */
export const CONTRIBUTION_COLORS: Readonly<Record<ColorScheme, Readonly<Record<ContributionKind, ContributionColor>>>> = {
  light: {
    strength: { ground: '#17734a', text: WHITE },
    problem: { ground: '#b3261e', text: WHITE },
    idea: { ground: '#7d5200', text: WHITE },
    question: { ground: '#1d5fa8', text: WHITE },
  },
  dark: {
    strength: { ground: '#7fd6a4', text: BLACK },
    problem: { ground: '#ff9d92', text: BLACK },
    idea: { ground: '#f4c063', text: BLACK },
    question: { ground: '#8fc1ff', text: BLACK },
  },
  highContrast: {
    strength: { ground: '#00552b', text: WHITE },
    problem: { ground: '#8f0000', text: WHITE },
    idea: { ground: '#5c3700', text: WHITE },
    question: { ground: '#0000a0', text: WHITE },
  },
};
