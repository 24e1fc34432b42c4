import {
  Baby,
  BriefcaseMedical,
  GraduationCap,
  HandHeart,
  House,
  MapPin,
  MessagesSquare,
  School,
  Shapes,
  Users,
  type IconNode,
} from 'lucide';
import type { FacilityConcept } from '../../../state/index.ts';

/** One sign per kind of facility. */
export const CONCEPT_SIGNS: Readonly<Record<FacilityConcept, IconNode>> = {
  kita: Baby,
  primarySchool: School,
  secondarySchool: GraduationCap,
  playground: Shapes,
  nursingHome: HandHeart,
  youthCentre: Users,
  familyCentre: House,
  adviceCentre: MessagesSquare,
  doctor: BriefcaseMedical,
  generic: MapPin,
};
