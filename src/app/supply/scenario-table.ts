import type { SupplyResult } from '../../analysis/protocol.ts';
import { scenarioCsv } from '../../report/index.ts';
import { attributionText, translate } from '../../texts/index.ts';
import type { AtlasView } from '../../ui/index.ts';
import { download } from '../download.ts';

/** Saves things as they are, the chosen scenario and those beside it as a table of key figures. */
export function saveComparison({ supply, atlas, session: { language } }: AtlasView): void {
  const { draft, scenario, baseline, result, compared } = supply;
  if (draft === null) return;
  const titleOf = ({ title, titleEn }: { readonly title: string; readonly titleEn?: string }): string =>
    (language === 'en' ? titleEn : undefined) ?? title;
  const resultOf = (one: AtlasView['supply']['result']): SupplyResult | null => (one?.kind === 'supply' ? one : null);
  const csv = scenarioCsv({
    recipe: draft,
    compared: [
      { title: translate(language, 'supply.scenarios.asIs'), result: resultOf(baseline) },
      ...(scenario === null ? [] : [{ title: titleOf(scenario), result: resultOf(result) }]),
      ...compared
        .filter((one) => one.scenario.id !== scenario?.id)
        .map((one) => ({ title: titleOf(one.scenario), result: resultOf(one.result) })),
    ],
    language,
    notes: [
      titleOf(draft),
      ...(atlas?.atlas.attributions ?? []).map((attribution) => attributionText(attribution, language)),
      ...(atlas?.atlas.fictitious === true ? [translate(language, 'export.fictitious')] : []),
    ],
  });
  download(`${draft.id}-szenarien.csv`, csv, 'text/csv;charset=utf-8');
}
