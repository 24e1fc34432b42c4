import { outlineFont, type OutlineCommand, type OutlineGlyph } from './outline-font.ts';

/** What we use of a font as the PDF library reads it. */
export interface FontFace {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly xHeight: number;
  readonly capHeight: number;
  readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
  readonly characterSet: readonly number[];
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): unknown;
  layout(
    text: string,
    features: Readonly<Record<string, boolean>>,
  ): { readonly glyphs: readonly FaceGlyph[]; readonly positions: readonly GlyphPosition[] };
}

interface FaceGlyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
  readonly path: { readonly commands: readonly OutlineCommand[] };
}

interface GlyphPosition {
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

interface SetGlyph extends OutlineGlyph {
  readonly id: number;
  readonly codePoints: readonly number[];
}

/** Signs the shipped typeface lacks, written with what it has. */
const SUBSTITUTES: Readonly<Record<string, string>> = {
  '\u202f': '\u2009', '\t': ' ', '≤': '<=', '≥': '>=', '→': '->', '←': '<-', '▲': '^', '▼': 'v', '≈': '~', '‑': '-',
}; // prettier-ignore
/** No kerning: it draws a one so near its comma that 4,1 reads as 41. */
const FEATURES = { kern: false };
/** Signs that show nothing: joiners, direction marks, soft hyphens, variation selectors. */
const INVISIBLE = /[\p{Cf}\ufe00-\ufe0f]/gu;
const segmenter = new Intl.Segmenter('de', { granularity: 'grapheme' });

/**
 * One typeface made of several files (each holds the characters of some scripts), in the shape the PDF library takes for a font. A sign no
 * file has becomes a box that still carries its characters: copied, searched and read aloud it is what it was. Text runs from left to right
 * only; scripts from right to left are boxes, in their logical order.
 */
export class PdfTypeface {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly xHeight: number;
  readonly capHeight: number;
  readonly bbox: FontFace['bbox'];
  readonly postscriptName = 'Inter-Regular';
  readonly italicAngle = 0;
  readonly post = { isFixedPitch: false };
  readonly head = { macStyle: { italic: false } };
  readonly #faces: readonly FontFace[];
  readonly #glyphs: SetGlyph[] = [];
  readonly #ids = new Map<string, number>();

  constructor(faces: readonly FontFace[]) {
    const [first] = faces;
    if (first === undefined) throw new TypeError('a PDF needs at least one font');
    this.#faces = faces;
    // Asked for as part of an accented letter before it is asked for by itself, a glyph would not know its character.
    for (const face of faces) for (const codePoint of face.characterSet) face.glyphForCodePoint(codePoint);
    this.unitsPerEm = first.unitsPerEm;
    this.ascent = first.ascent;
    this.descent = first.descent;
    this.lineGap = first.lineGap;
    this.xHeight = first.xHeight;
    this.capHeight = first.capHeight;
    this.bbox = first.bbox;
    this.#glyphOf('none', 0.5 * this.unitsPerEm, [0], []);
  }

  getGlyph(id: number): SetGlyph | undefined {
    return this.#glyphs[id];
  }

  /** Glyphs of a text with their advances. */
  layout(text: string): { glyphs: SetGlyph[]; positions: GlyphPosition[]; readonly advanceWidth: number } {
    const glyphs: SetGlyph[] = [];
    const positions: GlyphPosition[] = [];
    for (const [face, run] of this.#runs(text)) {
      const laid = face === null ? null : this.#faces[face]?.layout(run, FEATURES);
      if (laid === null || laid === undefined) {
        const box = this.#box(run);
        glyphs.push(box);
        positions.push({ xAdvance: box.advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 });
        continue;
      }
      for (const [index, glyph] of laid.glyphs.entries()) {
        const { id, advanceWidth, codePoints } = glyph;
        const { xAdvance = advanceWidth, yAdvance = 0, xOffset = 0, yOffset = 0 } = laid.positions[index] ?? {};
        glyphs.push(this.#glyphOf(`${face}:${id}:${codePoints.join()}`, advanceWidth, codePoints, () => glyph.path.commands));
        positions.push({ xAdvance, yAdvance, xOffset, yOffset });
      }
    }
    return {
      glyphs,
      positions,
      // Asked for after the library has scaled the positions in place.
      get advanceWidth() {
        return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
      },
    };
  }

  /** The glyphs a document uses, numbered as they come, and the font file of these alone. */
  createSubset(): { includeGlyph(id: number): number; encode(): Uint8Array } {
    const included = [0];
    const positions = new Map<number, number>([[0, 0]]);
    return {
      includeGlyph: (id) => {
        const known = positions.get(id);
        if (known !== undefined) return known;
        positions.set(id, included.length);
        return included.push(id) - 1;
      },
      encode: () =>
        outlineFont(
          included.flatMap((id) => this.#glyphs[id] ?? []),
          this,
        ),
    };
  }

  /** Pieces of the text that one file can show; null for a sign none can. */
  #runs(text: string): [face: number | null, run: string][] {
    const runs: [number | null, string][] = [];
    for (const { segment } of segmenter.segment(text.normalize('NFC'))) {
      const sign = SUBSTITUTES[segment] ?? segment;
      const shown = sign.replaceAll(INVISIBLE, '');
      if (shown === '') continue;
      const face = this.#faceOf(shown);
      const last = runs.at(-1);
      if (face !== null && last?.[0] === face) last[1] += shown;
      else runs.push([face, face === null ? sign : shown]);
    }
    return runs;
  }

  #faceOf(sign: string): number | null {
    const codePoints = Array.from(sign, (character) => character.codePointAt(0) ?? 0);
    const found = this.#faces.findIndex((face) => codePoints.every((codePoint) => face.hasGlyphForCodePoint(codePoint)));
    return found < 0 ? null : found;
  }

  #box(sign: string): SetGlyph {
    const side = 0.6 * this.unitsPerEm;
    const [near, far, thick] = [0.08 * this.unitsPerEm, side - 0.08 * this.unitsPerEm, 0.05 * this.unitsPerEm];
    const top = this.capHeight;
    const rectangle = (left: number, bottom: number, right: number, upper: number): OutlineCommand[] => [
      { command: 'moveTo', args: [left, bottom] },
      { command: 'lineTo', args: [left, upper] },
      { command: 'lineTo', args: [right, upper] },
      { command: 'lineTo', args: [right, bottom] },
      { command: 'closePath', args: [] },
    ];
    // The inner one runs the other way round and so cuts a hole.
    const commands = [...rectangle(near, 0, far, top), ...rectangle(far - thick, thick, near + thick, top - thick)];
    const codePoints = Array.from(sign, (character) => character.codePointAt(0) ?? 0);
    return this.#glyphOf(`box:${codePoints.join()}`, side, codePoints, commands);
  }

  #glyphOf(
    key: string,
    advanceWidth: number,
    codePoints: readonly number[],
    commands: readonly OutlineCommand[] | (() => readonly OutlineCommand[]),
  ): SetGlyph {
    const known = this.#glyphs[this.#ids.get(key) ?? -1];
    if (known !== undefined) return known;
    const glyph = { id: this.#glyphs.length, advanceWidth, codePoints, commands: typeof commands === 'function' ? commands() : commands };
    this.#ids.set(key, glyph.id);
    this.#glyphs.push(glyph);
    return glyph;
  }
}
