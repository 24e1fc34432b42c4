import type { AttributionDescriptor } from '../model/index.ts';
import { formatDate } from './date-format.ts';
import type { Language } from './language.ts';
import { translate } from './messages.ts';

/**
 * Who must be named, in one line: provider, title, date, licence, links, and that data were changed (dl-de/by-2-0 asks for all of it).
 * @example Stadt Musterstadt: Einwohnerregister (31.12.2024), dl-de/by-2-0 (https://...), Daten geändert
 */
export function attributionText(attribution: AttributionDescriptor, language: Language): string {
  const { provider, title, date, licenseId, licenseUrl, datasetUrl, changed } = attribution;
  const what = title === undefined ? provider : `${provider}: ${title}`;
  const when = date === undefined ? '' : ` (${formatDate(date, language)})`;
  const license = licenseId === undefined ? licenseUrl : licenseUrl === undefined ? licenseId : `${licenseId} (${licenseUrl})`;
  const parts = [`${what}${when}`, license, datasetUrl, changed === true ? translate(language, 'attribution.changed') : undefined];
  return parts.filter((part) => part !== undefined).join(', ');
}
