import type { TypeProfile, TypologyResult } from '../analysis/protocol.ts';
import type { TypologyRecipe } from '../model/index.ts';
import { markup, type MarkupPart } from './markup.ts';
import type { SheetContext } from './sheet-context.ts';
import { block, facts, paragraph, table } from './sheet-parts.ts';

const MOST_NAMED = 8;

/** Every type with name, sentence, facts and typical areas; the profiles side by side; how clear the types are. */
export function typologyResult(context: SheetContext, recipe: TypologyRecipe, result: TypologyResult): MarkupPart {
  const { text, number, percent } = context;
  const { profiles } = result;
  const title = (type: number): string => {
    const name = recipe.names[type]?.title ?? '';
    return name === ''
      ? text('analysis.sheet.result.type', { position: type + 1 })
      : text('analysis.sheet.result.type.named', { position: type + 1, name });
  };
  return [
    result.converged ? null : paragraph(text('analysis.sheet.result.notConverged')),
    block(
      text('analysis.sheet.result.types'),
      profiles.map((profile, type) => typeOf(context, profile, title(type), recipe.names[type]?.sentence ?? '')),
    ),
    block(
      text('analysis.sheet.result.profiles'),
      table(
        [text('analysis.sheet.input'), ...profiles.map((_, type) => text('analysis.sheet.result.type', { position: type + 1 }))],
        recipe.inputs.map(({ indicator }, input) => {
          const decimals = context.descriptor(indicator)?.decimals ?? 2;
          return [
            context.title(indicator),
            ...profiles.map(
              ({ standardised, means }) => `${number(standardised[input] ?? Number.NaN)} (${number(means[input] ?? Number.NaN, decimals)})`,
            ),
          ];
        }),
      ),
    ),
    block(
      text('analysis.sheet.result.figures'),
      facts([
        [text('analysis.sheet.choice.baseYear'), String(result.baseYear)],
        [text('analysis.sheet.result.withinShare'), percent(result.withinShare)],
        [text('analysis.sheet.result.calinskiHarabasz'), number(result.calinskiHarabasz, 1)],
        [text('analysis.sheet.result.daviesBouldin'), number(result.daviesBouldin)],
        [
          text('analysis.sheet.result.changes'),
          result.changes.length === 0
            ? ''
            : text('analysis.sheet.result.changes.value', {
                count: result.changes.length,
                real: result.changes.filter(({ real }) => real).length,
              }),
        ],
      ]),
    ),
  ];
}

function typeOf(context: SheetContext, profile: TypeProfile, title: string, sentence: string): MarkupPart {
  const { text, number, percent, level } = context;
  const names = (areas: readonly number[]): string =>
    level === null
      ? ''
      : areas
          .slice(0, MOST_NAMED)
          .flatMap((area) => level.names[area] ?? [])
          .join(', ');
  const [typical, border] = [names(profile.typicalAreas), names(profile.borderAreas)];
  const figures = text('analysis.sheet.result.type.facts', {
    count: profile.size,
    ...(Number.isFinite(profile.population) ? { population: number(profile.population, 0) } : {}),
    ...(Number.isFinite(profile.burden) ? { burden: number(profile.burden) } : {}),
    ...(Number.isFinite(profile.silhouette) ? { silhouette: number(profile.silhouette) } : {}),
    ...(Number.isFinite(profile.stability) ? { stability: percent(profile.stability, 0) } : {}),
  });
  return markup`<div class="type"><p><strong>${title}</strong>${sentence === '' ? null : markup`<br>${sentence}`}<br><span class="hint">${figures}${
    typical === '' ? null : markup`<br>${text('analysis.sheet.result.type.typical', { areas: typical })}`
  }${border === '' ? null : markup`<br>${text('analysis.sheet.result.type.border', { areas: border })}`}</span></p></div>`;
}
