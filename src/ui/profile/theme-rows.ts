import { html, nothing, type TemplateResult } from 'lit';
import type { AreaProfile, ProfileRow } from '../../analysis/protocol.ts';
import { sparkline } from '../../charts/index.ts';
import type { AtlasPackage, IndicatorDescriptor, IndicatorId } from '../../model/index.ts';
import {
  formatDifference,
  formatNumber,
  formatQuantity,
  formatValue,
  indicatorTitle,
  translate,
  type Language,
} from '../../texts/index.ts';
import { comparesWithCity, isSmallBase } from './area-figures.ts';

const SPARKLINE_WIDTH_PIXELS = 72;
const SPARKLINE_HEIGHT_PIXELS = 24;

export interface ThemeRowsInput {
  readonly atlas: AtlasPackage;
  readonly profile: AreaProfile;
  /** Indicator and year shown on the map. */
  readonly shownIndicator: IndicatorId;
  readonly shownYear: number | null;
  readonly language: Language;
  readonly onChoose: (indicator: IndicatorId) => void;
}

interface ThemeGroup {
  readonly title: string;
  readonly rows: { row: ProfileRow; indicator: IndicatorDescriptor }[];
}

function groupsOf({ atlas, profile, language }: ThemeRowsInput): ThemeGroup[] {
  const indicators = new Map((atlas.atlas.indicators ?? []).map((indicator) => [indicator.id, indicator]));
  const groups = new Map<string, ThemeGroup>();
  for (const theme of atlas.atlas.themes ?? [])
    groups.set(theme.id, { title: (language === 'en' ? theme.titleEn : undefined) ?? theme.title, rows: [] });
  groups.set('', { title: translate(language, 'profile.otherTheme'), rows: [] });
  for (const row of profile.rows) {
    const indicator = indicators.get(row.indicator);
    if (indicator === undefined) continue;
    (groups.get(indicator.theme ?? '') ?? groups.get(''))?.rows.push({ row, indicator });
  }
  return [...groups.values()].filter((group) => group.rows.length > 0);
}

/** Every indicator of the package for one area, by theme: value, city, difference, base when small, development. */
export function themeRows(input: ThemeRowsInput): TemplateResult {
  return html`<section class="themes">
    <h3>${translate(input.language, 'profile.themes')}</h3>
    ${groupsOf(input).map(
      (group) =>
        html`<section>
          <h4>${group.title}</h4>
          <ul>
            ${group.rows.map(({ row, indicator }) => themeRow(input, row, indicator))}
          </ul>
        </section>`,
    )}
  </section>`;
}

function themeRow(input: ThemeRowsInput, row: ProfileRow, indicator: IndicatorDescriptor): TemplateResult {
  const { language, shownIndicator, shownYear, onChoose } = input;
  const title = indicatorTitle(indicator, language);
  const compares = comparesWithCity(indicator);
  const city = compares ? formatQuantity(row.cityValue, indicator, language) : '';
  const difference = formatDifference(row.value, row.cityValue, indicator, language, 'short');
  const shown = row.indicator === shownIndicator;
  return html`<li class=${shown ? 'shown' : ''}>
    <button
      class="quiet row-title"
      aria-current=${shown ? 'true' : nothing}
      title=${translate(language, 'profile.showOnMap', { indicator: title })}
      @click=${() => onChoose(row.indicator)}
    >
      ${title}${row.year === shownYear ? nothing : html` <span class="muted">${row.year}</span>`}
    </button>
    <p class="figures">
      <span class=${Number.isFinite(row.value) ? 'figure' : 'figure word'}>${formatValue(row.value, row.state, indicator, language)}</span>
      ${city === '' ? nothing : html`<span class="muted">${translate(language, 'profile.cityValue', { value: city })}</span>`}
      ${difference === '' ? nothing : html`<span class="muted">${difference}</span>`}
      ${isSmallBase(row.base) ? html`<span class="muted">n = ${formatNumber(row.base, 0, language)}</span>` : nothing}
    </p>
    <span class="trend">
      ${sparkline({
        name: title,
        years: row.years,
        values: row.areaSeries,
        cityValues: compares ? row.citySeries : null,
        widthPixels: SPARKLINE_WIDTH_PIXELS,
        heightPixels: SPARKLINE_HEIGHT_PIXELS,
        indicator,
        language,
      })}
    </span>
  </li>`;
}
