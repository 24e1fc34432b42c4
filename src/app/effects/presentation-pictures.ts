import type { AtlasPackage, StoryStep } from '../../model/index.ts';
import { staticMapSvg } from '../../report/static-map.ts';
import type { AppState, ResultCache, Session } from '../../state/index.ts';
import { ShownMapBuilder } from '../../view/index.ts';
import { classesRequest, seriesRequest } from '../atlas-with-recipes.ts';

/** Finer levels make pictures of megabytes. */
const MOST_AREAS = 3000;

/** Small pictures of steps for the second window, drawn from results that are there already. */
export class StepPictures {
  readonly #cache: ResultCache;
  readonly #drawn = new Map<string, { readonly step: StoryStep; readonly picture: string }>();

  constructor(cache: ResultCache) {
    this.#cache = cache;
  }

  /** The map of a step as an SVG text; '' while something of it is missing, and for levels of very many areas. */
  of(step: StoryStep, session: Session, state: AppState, atlas: AtlasPackage): string {
    const known = this.#drawn.get(step.id);
    if (known?.step === step) return known.picture;
    const picture = this.#draw(step, { ...state, session }, atlas);
    if (picture !== '') this.#drawn.set(step.id, { step, picture });
    return picture;
  }

  #draw(step: StoryStep, state: AppState, atlas: AtlasPackage): string {
    const { level, specification } = new ShownMapBuilder(this.#cache).build({
      atlas,
      session: state.session,
      colorScheme: 'light',
      seriesRequest: (indicator, id) => seriesRequest(state, indicator, id) ?? { indicator, level: id },
      classesRequest: (indicator, id) => classesRequest(state, indicator, id) ?? { indicator, level: id },
    });
    if (level === null || specification === null || level.keys.length > MOST_AREAS) return '';
    return staticMapSvg({ geometry: level.geometry, boundingBox: level.boundingBox, specification, name: step.title });
  }
}
