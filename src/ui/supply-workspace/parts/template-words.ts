import type { AtlasPackage, FacilityKindDescriptor } from '../../../model/index.ts';
import { SUPPLY_STANDARDS, type SupplyTemplate, type SupplyTemplateWords } from '../../../state/index.ts';
import { peopleOfAges, type Language } from '../../../texts/index.ts';
import type { TextsController } from '../../texts-controller.ts';

/** Plural of a kind of facility in the reader's language; its id where the package does not know it. */
export function facilitiesTitle(atlas: AtlasPackage, kind: string, language: Language): string {
  const found = kindOf(atlas, kind);
  return (language === 'en' ? found?.titlePluralEn : undefined) ?? found?.titlePlural ?? kind;
}

/** A kind of facility of the package. */
export const kindOf = ({ atlas }: AtlasPackage, kind: string): FacilityKindDescriptor | undefined =>
  (atlas.facilities ?? []).find(({ id }) => id === kind);

/** Name, group and sources of a new analysis, in the reader's language. */
export function templateWords(texts: TextsController, atlas: AtlasPackage, template: SupplyTemplate): SupplyTemplateWords {
  const demandTitle = peopleOfAges(template.ages, texts.language);
  const facilities = facilitiesTitle(atlas, template.facilityKind, texts.language);
  return {
    title: texts.text('supply.offer.shelf.template', { facilities, people: demandTitle }),
    demandTitle,
    speedSource: texts.text(
      template.mode === 'straightLine' ? 'supply.offer.travel.detour.source' : `supply.offer.travel.speed.${template.speed}`,
    ),
    standardSource: texts.text(
      template.standard === null ? 'supply.offer.standard.own.source' : `supply.offer.standard.${template.standard}`,
    ),
  };
}

/** Limit of a template's standard in metres. */
export const limitOf = ({ standard, limitMeters }: SupplyTemplate): number =>
  SUPPLY_STANDARDS.find(({ name }) => name === standard)?.meters ?? limitMeters;
