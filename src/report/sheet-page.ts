import { attributionText } from '../texts/index.ts';
import { markup, type Markup, type MarkupPart } from './markup.ts';
import type { SheetContext } from './sheet-context.ts';
import { paragraph, section } from './sheet-parts.ts';
import { SHEET_STYLE } from './sheet-style.ts';

/** The page around the sections of a method sheet: self-contained, without script, fit for print. `date`: written out. */
export function sheetPage({ atlas, text, language }: SheetContext, title: string, date: string, sections: readonly MarkupPart[]): string {
  const page = markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title} – ${text('analysis.sheet.name')}</title>
<style>`;
  const body = markup`</style>
</head>
<body>
<header><p>${atlas.title} · ${text('analysis.sheet.name')}</p><h1>${title}</h1>${
    atlas.atlas.fictitious === true ? markup`<p class="fictitious">${text('analysis.sheet.fictitious')}</p>` : null
  }</header>
<main>
${sections.map((one) => markup`${one}\n`)}</main>
<footer><p>${text('analysis.sheet.generated', { date })}</p></footer>
</body>
</html>
`;
  // The style is ours and has no text of others; as text it would be escaped.
  return `${page.toString()}${SHEET_STYLE}${body.toString()}`;
}

/** Attributions and licences of the package; nothing where it names none. */
export function sheetSources({ atlas, text, language }: SheetContext): Markup | null {
  const lines = [
    ...(atlas.atlas.attributions ?? []).map((attribution) => attributionText(attribution, language)),
    ...(atlas.licenses ?? []).flatMap(
      ({ title, name, path }) => [title ?? name, path].filter((part) => part !== undefined).join(', ') || [],
    ),
  ];
  const mark = atlas.atlas.fictitious === true ? paragraph(text('analysis.sheet.fictitious')) : null;
  if (lines.length === 0 && mark === null) return null;
  return section(text('analysis.sheet.sources'), mark, markup`<ul>${lines.map((line) => markup`<li>${line}</li>`)}</ul>`);
}
