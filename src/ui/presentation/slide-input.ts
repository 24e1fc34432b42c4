import type { ChoroplethSpecification } from '../../cartography/specification.ts';
import type { AtlasPackage, IndicatorDescriptor, IndicatorSeries, Level, LevelDescriptor } from '../../model/index.ts';
import type { Language } from '../../texts/index.ts';
import type { PublicationRules } from '../../report/index.ts';

/** What the parts of a slide are made of. Everything shown comes from a series: the rules of the package hold in it. */
export interface SlideInput {
  readonly atlas: AtlasPackage;
  readonly level: Level;
  readonly levelDescriptor: LevelDescriptor;
  readonly indicator: IndicatorDescriptor;
  readonly series: IndicatorSeries;
  readonly yearIndex: number;
  readonly specification: ChoroplethSpecification;
  /** Positions of the areas that stand out. */
  readonly areas: readonly number[];
  readonly rules: PublicationRules;
  readonly language: Language;
  /** Pixels that are one on the smallest projector. */
  readonly unit: number;
}
