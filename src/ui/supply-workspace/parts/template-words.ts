import type { AtlasPackage } from '../../../model/index.ts';
import { SUPPLY_STANDARDS, type SupplyTemplate, type SupplyTemplateWords } from '../../../state/index.ts';
import { facilityKindPlural, peopleOfAges } from '../../../texts/index.ts';
import type { TextsController } from '../../texts-controller.ts';

/** Name, group and sources of a new analysis, in the reader's language. */
export function templateWords(texts: TextsController, atlas: AtlasPackage, template: SupplyTemplate): SupplyTemplateWords {
  const demandTitle = peopleOfAges(template.ages, texts.language);
  const facilities = facilityKindPlural(atlas, template.facilityKind, texts.language);
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
