import { localeOf, type Language } from './language.ts';

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const ISO_MONTH = /^(\d{4})-(\d{2})$/;

const format = (date: Date, language: Language, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(localeOf(language), { timeZone: 'UTC', ...options }).format(date);

/**
 * An ISO date as people write it: `2024-12-31` -> `31.12.2024` or `31 December 2024`, `2024-12` -> `Dezember 2024`, `2024` stays.
 * Dates have no time zone. Anything else (`Schuljahr 2023/24`) is given back as it is.
 */
export function formatDate(date: string, language: Language): string {
  const day = ISO_DATE.exec(date);
  const month = ISO_MONTH.exec(date);
  const parts = day ?? month;
  if (parts === null) return date;
  const monthIndex = Number(parts[2]) - 1;
  const time = new Date(Date.UTC(Number(parts[1]), monthIndex, day === null ? 1 : Number(parts[3])));
  if (time.getUTCMonth() !== monthIndex) return date;
  if (day === null) return format(time, language, { month: 'long', year: 'numeric' });
  return format(
    time,
    language,
    language === 'de' ? { day: '2-digit', month: '2-digit', year: 'numeric' } : { day: 'numeric', month: 'long', year: 'numeric' },
  );
}
