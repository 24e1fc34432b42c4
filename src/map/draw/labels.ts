import type { ChoroplethSpecification } from '../../cartography/index.ts';
import type { Level } from '../../model/index.ts';
import { FONT_FAMILY, type MapTheme } from '../map-theme.ts';
import type { DrawingSteps } from '../picture/canvas.ts';
import type { Frame } from '../picture/frame.ts';
import { visibleAreas, type AreaSet } from './area-set.ts';
import { LABEL_LINE_PIXELS, layoutLabels } from './label-layout.ts';

const LABEL_FONT = `560 12px ${FONT_FAMILY}`;
const NUMBER_FONT = `700 11px ${FONT_FAMILY}`;
/** Smaller areas have no room for the number of their class. */
const NUMBERS_FROM_PIXELS = 15;
const NUMBERS_PER_STEP = 200;
/** Text with a halo is the slowest there is to draw: about 2 ms without a graphics card. */
const NAMES_PER_STEP = 16;

export interface LabelsScene {
  readonly areas: AreaSet;
  readonly level: Level;
  readonly specification: ChoroplethSpecification | null;
  readonly selected: readonly number[];
  readonly theme: MapTheme;
  readonly names: boolean;
  /** Class numbers, 1 = lowest (contrast mode). */
  readonly classNumbers: boolean;
  /** Symbols the names keep clear of. */
  readonly obstacles: readonly { readonly x: number; readonly y: number }[];
}

/** Draws names, or class numbers, in the readable colour of their area's fill with a halo in the fill's colour. */
export function* drawLabels(context: CanvasRenderingContext2D, frame: Frame, scene: LabelsScene): DrawingSteps {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  const named = new Set<number>();
  if (scene.names) {
    context.font = LABEL_FONT;
    const selected = new Set(scene.selected);
    const placed = layoutLabels(scene.areas, scene.level, frame, selected, (text) => context.measureText(text).width, scene.obstacles);
    yield;
    let drawn = 0;
    for (const { area, lines, x, y } of placed) {
      named.add(area);
      const { color, textColor } = colorsOf(scene, area);
      const prefix = scene.classNumbers ? classNumber(scene.specification, area) : null;
      const shown = prefix === null ? lines : [...lines, prefix];
      for (const [position, line] of shown.entries()) {
        const lineY = y + (position - (lines.length - 1) / 2) * LABEL_LINE_PIXELS - (prefix === null ? 0 : LABEL_LINE_PIXELS / 2);
        haloText(context, line, x, lineY, textColor, color);
      }
      if (++drawn % NAMES_PER_STEP === 0) yield;
    }
    yield;
  }
  if (scene.classNumbers) yield* drawClassNumbers(context, frame, scene, named);
}

function* drawClassNumbers(
  context: CanvasRenderingContext2D,
  frame: Frame,
  { areas, level, specification, theme }: LabelsScene,
  named: ReadonlySet<number>,
): DrawingSteps {
  if (specification === null) return;
  context.font = NUMBER_FONT;
  const { boxes } = areas;
  const smallest = NUMBERS_FROM_PIXELS * frame.unitsPerPixel;
  let drawn = 0;
  for (const area of visibleAreas(areas, frame)) {
    if (named.has(area)) continue;
    if (boxes[4 * area + 2]! - boxes[4 * area]! < smallest || boxes[4 * area + 3]! - boxes[4 * area + 1]! < smallest) continue;
    const text = classNumber(specification, area);
    if (text === null) continue;
    const x = (level.labelPoints[2 * area]! - frame.left) / frame.unitsPerPixel;
    const y = (frame.top - level.labelPoints[2 * area + 1]!) / frame.unitsPerPixel;
    const { color, textColor } = colorsOf({ specification, theme }, area);
    haloText(context, text, x, y, textColor, color);
    if (++drawn % NUMBERS_PER_STEP === 0) yield;
  }
  yield;
}

function classNumber(specification: ChoroplethSpecification | null, area: number): string | null {
  const fill = specification?.fills[specification.fillIndex[area] ?? -1];
  return fill?.kind === 'class' ? String(fill.index + 1) : null;
}

function colorsOf(
  { specification, theme }: Pick<LabelsScene, 'specification' | 'theme'>,
  area: number,
): { color: string; textColor: string } {
  const fill = specification?.fills[specification.fillIndex[area] ?? -1];
  return fill ?? { color: theme.unclassified, textColor: theme.outline };
}

function haloText(context: CanvasRenderingContext2D, text: string, x: number, y: number, color: string, halo: string): void {
  context.globalAlpha = 0.9;
  context.strokeStyle = halo;
  context.lineWidth = 3.5;
  context.strokeText(text, x, y);
  context.globalAlpha = 1;
  context.fillStyle = color;
  context.fillText(text, x, y);
}
