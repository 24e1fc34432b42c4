import { html, nothing, type TemplateResult } from 'lit';
import type { TypologyResult } from '../../../analysis/protocol.ts';
import { silhouetteStrip } from '../../../charts/index.ts';
import { formatNumber } from '../../../texts/index.ts';
import type { TextsController } from '../../texts-controller.ts';
import { checkLine, type CheckGrade } from '../parts/check-line.ts';
import type { TypeColor } from './type-colors.ts';

/** Mean silhouette and what it says of a division (Kaufman and Rousseeuw). */
const GRADES = [
  { from: 0.5, name: 'strong', grade: 'good' },
  { from: 0.3, name: 'reasonable', grade: 'good' },
  { from: 0.15, name: 'weak', grade: 'warning' },
  { from: -Infinity, name: 'none', grade: 'bad' },
] as const satisfies readonly { from: number; name: string; grade: CheckGrade }[];

const STRIP_HEIGHT_PIXELS = 130;

/** How clear the types are: a sentence, the silhouettes of all areas, how often each type is found again. */
export function typeQuality(
  texts: TextsController,
  result: TypologyResult,
  colors: readonly TypeColor[] | null,
  widthPixels: number,
  fontPixels: number,
): TemplateResult | typeof nothing {
  const { language } = texts;
  const { mean, misfits, byType } = silhouettesOf(result);
  if (Number.isNaN(mean)) return nothing;
  const found = GRADES.find(({ from }) => mean >= from) ?? GRADES[3];
  const nameOf = (type: number): string => texts.text('analysis.types.type', { position: type + 1 });
  return html`<section>
    <h3>${texts.text('analysis.types.quality.title')}</h3>
    ${checkLine(found.grade, texts.text(`analysis.types.quality.${found.name}`, { value: formatNumber(mean, 2, language) }))}
    ${misfits === 0 ? nothing : html`<p>${texts.text('analysis.types.quality.misfits', { count: misfits })}</p>`}
    ${silhouetteStrip({
      label: texts.text('analysis.types.quality.label', {
        list: result.profiles
          .map(({ silhouette }, type) =>
            texts.text('analysis.types.quality.item', { type: nameOf(type), value: formatNumber(silhouette, 2, language) }),
          )
          .join('; '),
      }),
      widthPixels,
      heightPixels: STRIP_HEIGHT_PIXELS,
      fontPixels,
      language,
      types: result.profiles.map((_, type) => ({
        name: String(type + 1),
        silhouettes: byType[type] ?? [],
        color: colors?.[type]?.color ?? null,
      })),
    })}
    <p class="hint">${texts.text('analysis.types.quality.key')}</p>
  </section>`;
}

interface Silhouettes {
  /** NaN = no area has one. */
  readonly mean: number;
  /** Areas that would fit better elsewhere. */
  readonly misfits: number;
  /** Falling. */
  readonly byType: readonly (readonly number[])[];
}

const kept = new WeakMap<TypologyResult, Silhouettes>();

/** Gone through once per result, however often it is shown. */
function silhouettesOf(result: TypologyResult): Silhouettes {
  let silhouettes = kept.get(result);
  if (silhouettes === undefined) {
    const { profiles, types } = result;
    const known = result.silhouettes.filter(Number.isFinite);
    const byType = profiles.map((_, type) =>
      Array.from(result.silhouettes.filter((value, area) => types[area] === type && Number.isFinite(value)).sort()).reverse(),
    );
    silhouettes = {
      mean: known.length === 0 ? Number.NaN : known.reduce((sum, value) => sum + value, 0) / known.length,
      misfits: known.reduce((count, value) => (value < 0 ? count + 1 : count), 0),
      byType,
    };
    kept.set(result, silhouettes);
  }
  return silhouettes;
}
