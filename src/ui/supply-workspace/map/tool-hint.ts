import type { MapTool } from '../../../state/index.ts';
import { translate, type Language } from '../../../texts/index.ts';
import { isLineTool } from './tool-keys.ts';

export interface HintFacts {
  /** Of the line so far. */
  readonly points: number;
  /** What a new facility is: "Kita". */
  readonly kind: string;
  /** The facility that is moved. */
  readonly facility: string;
}

/** What to do now with a tool, in a sentence. */
export function toolHint(tool: MapTool, { points, kind, facility }: HintFacts, language: Language): string {
  switch (tool.kind) {
    case 'isochrone':
      return translate(language, 'supply.map.tool.isochrone');
    case 'addFacility':
      return translate(language, 'supply.map.tool.addFacility', { kind });
    case 'addHousing':
      return translate(language, 'supply.map.tool.addHousing');
    case 'moveFacility':
      return translate(language, 'supply.map.tool.moveFacility', { name: facility });
    case 'pinContribution':
      return '';
    case 'drawWay':
    case 'drawBarrier':
      if (points === 0) return translate(language, `supply.map.tool.${tool.kind}.none`);
      return points === 1
        ? translate(language, 'supply.map.tool.line.one')
        : translate(language, 'supply.map.tool.line.more', { count: points });
  }
}

/** How it goes without pointing. */
export const keyHint = (tool: MapTool, language: Language): string =>
  translate(language, isLineTool(tool) ? 'supply.map.keys.line' : 'supply.map.keys.place');
