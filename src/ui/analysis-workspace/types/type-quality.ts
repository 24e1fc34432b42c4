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
  const known = result.silhouettes.filter((silhouette) => Number.isFinite(silhouette));
  if (known.length === 0) return nothing;
  const mean = known.reduce((sum, silhouette) => sum + silhouette, 0) / known.length;
  const misfits = known.filter((silhouette) => silhouette < 0).length;
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
        silhouettes: [...result.silhouettes].filter((_value, area) => result.types[area] === type),
        color: colors?.[type]?.color ?? null,
      })),
    })}
    <p class="hint">${texts.text('analysis.types.quality.key')}</p>
  </section>`;
}
