import type { ColorScheme, HexColor } from '../cartography/index.ts';
import type { BackdropKind } from '../model/index.ts';

/** Colours of everything on the map that is not a class: calm, so that the classes speak. */
export interface MapTheme {
  readonly background: HexColor;
  readonly backdrop: Readonly<Record<BackdropKind, HexColor>>;
  /** Line around wide streets and bridges. */
  readonly casing: HexColor;
  /** Hairline between neighbouring areas. */
  readonly border: HexColor;
  /** Hairline around areas left blank. */
  readonly blankBorder: HexColor;
  /** Borders of upper levels, and what lies around them so that they show on every fill. */
  readonly outline: HexColor;
  readonly outlineHalo: HexColor;
  /** Strong and pale line of everything marked: one of them shows on any fill. */
  readonly markStrong: HexColor;
  readonly markPale: HexColor;
  /** The keyboard's place: the application's focus colour. */
  readonly focus: HexColor;
  /** Areas while no classes are known, e.g. during loading. */
  readonly unclassified: HexColor;
  readonly symbol: HexColor;
  readonly symbolText: HexColor;
}

export const MAP_THEMES: Readonly<Record<ColorScheme, MapTheme>> = {
  light: {
    background: '#eceef1',
    backdrop: {
      water: '#b9d3e6',
      green: '#d5e4cb',
      forest: '#c3d8b9',
      industry: '#e0dde2',
      built: '#e4e3e0',
      street: '#ffffff',
      mainStreet: '#ffffff',
      railway: '#8d949c',
      bridge: '#ffffff',
    },
    casing: '#c3c7cd',
    border: '#ffffff',
    blankBorder: '#aab0b8',
    outline: '#46515e',
    outlineHalo: '#ffffff',
    markStrong: '#14181f',
    markPale: '#ffffff',
    focus: '#5140b3',
    unclassified: '#dcdfe3',
    symbol: '#222b36',
    symbolText: '#ffffff',
  },
  dark: {
    background: '#15181d',
    backdrop: {
      water: '#24405a',
      green: '#20301f',
      forest: '#1c2b1d',
      industry: '#24232a',
      built: '#22252b',
      street: '#3a4048',
      mainStreet: '#4a515b',
      railway: '#7b838d',
      bridge: '#5a626d',
    },
    casing: '#0d0f12',
    border: '#15181d',
    blankBorder: '#4a515b',
    outline: '#ccd2da',
    outlineHalo: '#0d0f12',
    markStrong: '#ffffff',
    markPale: '#0b0d10',
    focus: '#b6a9ff',
    unclassified: '#2b3037',
    symbol: '#f2f4f7',
    symbolText: '#14181f',
  },
  highContrast: {
    background: '#ffffff',
    backdrop: {
      water: '#a9c9e6',
      green: '#e3eede',
      forest: '#d3e3cc',
      industry: '#eeecf0',
      built: '#f2f2f0',
      street: '#ffffff',
      mainStreet: '#ffffff',
      railway: '#000000',
      bridge: '#ffffff',
    },
    casing: '#4a4a4a',
    border: '#000000',
    blankBorder: '#000000',
    outline: '#000000',
    outlineHalo: '#ffffff',
    markStrong: '#000000',
    markPale: '#ffffff',
    focus: '#0000c8',
    unclassified: '#eeeeee',
    symbol: '#000000',
    symbolText: '#ffffff',
  },
};

/** The typeface of the application; the fallback keeps the map readable before it is loaded. */
export const FONT_FAMILY = "'Inter Variable', Inter, system-ui, sans-serif";
