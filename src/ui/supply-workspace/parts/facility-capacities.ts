import type { AtlasPackage, FacilityCapacityDescriptor, FacilityKindId } from '../../../model/index.ts';
import { facilityKindOf } from '../../../texts/index.ts';

/** The age groups a kind of facility has places for. */
export const capacitiesOf = (atlas: AtlasPackage | null, id: FacilityKindId): readonly FacilityCapacityDescriptor[] =>
  facilityKindOf(atlas, id)?.capacities ?? [];
