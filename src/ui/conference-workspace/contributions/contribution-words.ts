import type { Conference, Contribution } from '../../../model/index.ts';
import { translate, type Language } from '../../../texts/index.ts';

/** What a conference is called. */
export const conferenceTitle = ({ title }: Pick<Conference, 'title'>, language: Language): string =>
  title.trim() === '' ? translate(language, 'conference.contributions.untitled') : title;

/** Where something belongs, in words; `names`: of areas, by id. */
export function placeText(
  { id, place }: Pick<Contribution, 'id' | 'place'>,
  names: Readonly<Record<string, string>>,
  language: Language,
): string {
  const area = names[id];
  switch (place?.kind) {
    case undefined:
      return translate(language, 'conference.contributions.item.noPlace');
    case 'area':
      return area ?? translate(language, 'conference.contributions.item.unknown', { area: place.area });
    case 'point':
      return area === undefined
        ? translate(language, 'conference.contributions.item.point')
        : translate(language, 'conference.contributions.item.pointIn', { area });
  }
}
