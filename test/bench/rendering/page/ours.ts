import { createAtlasMap, type AtlasMap, type MapModel } from '../../../../src/map/index.ts';
import { CLASS_COLORS, type Engine } from './engine.ts';
import { levelOf, modelOf, specificationOf, TEST_CRS } from '../../../rendering/support/models.ts';

const ignore = (): void => {};

/** Our map. The level's label points and measures are part of the package's reading, not of the picture. */
export function ours(target: HTMLElement): Engine & { prepare(geometry: Parameters<Engine['first']>[0]): void } {
  let map: AtlasMap;
  let model: MapModel = modelOf({});
  const classified = (classes: Uint8Array) => ({ ...specificationOf([], { colors: CLASS_COLORS }), fillIndex: classes });
  return {
    prepare(geometry) {
      model = modelOf({ level: levelOf(geometry) });
    },
    async first(_geometry, classes) {
      const { level } = model;
      if (level === null) throw new Error('prepare was not called');
      map = createAtlasMap({
        target,
        crs: TEST_CRS,
        extent: level.boundingBox,
        view: null,
        handlers: { onHover: ignore, onSelect: ignore, onLasso: ignore, onViewChange: ignore, onFacilityHover: ignore },
      });
      model = { ...model, specification: classified(classes) };
      map.update(model);
      await map.whenDrawn();
    },
    async recolour(classes) {
      model = { ...model, specification: classified(classes) };
      map.update(model);
      await map.whenDrawn();
    },
  };
}
