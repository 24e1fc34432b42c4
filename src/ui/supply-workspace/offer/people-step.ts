import { html, nothing, type TemplateResult } from 'lit';
import { levelId, type AtlasPackage, type ColumnReference, type SupplyRecipe } from '../../../model/index.ts';
import { ageColumns, agesOfColumns, countColumns, levelsOfCounts, type AgeColumn } from '../../../state/index.ts';
import { peopleOfAges } from '../../../texts/index.ts';
import { checkLine } from '../../analysis-workspace/parts/check-line.ts';
import { choiceField } from '../../analysis-workspace/parts/choice-field.ts';
import type { TextsController } from '../../texts-controller.ts';
import type { StepInput } from './facility-step.ts';

const AT_LABEL_POINT = '';

const isSame = (one: ColumnReference, other: ColumnReference): boolean => one.dataset === other.dataset && one.column === other.column;

/** Who is meant: which counts are summed up, on which level, and where within an area the people live. */
export function peopleStep(texts: TextsController, { atlas, draft, change }: StepInput): TemplateResult {
  const { demand } = draft;
  const ages = ageColumns(atlas);
  const rasters = atlas.atlas.rasters ?? [];
  const levels = levelsOfCounts(atlas, demand.columns);
  const levelTitle = (id: string): string => atlas.atlas.levels.find((level) => level.id === id)?.titlePlural ?? id;
  const names = demand.columns.map((column) => columnTitle(texts, atlas, ages, column));
  return html`<section class="step">
    <h3>${texts.text('supply.offer.step.people')}</h3>
    <div class="field">
      <label for="people">${texts.text('supply.offer.people.title')}</label>
      <input
        id="people"
        maxlength="80"
        .value=${(texts.language === 'en' ? demand.titleEn : undefined) ?? demand.title}
        @change=${(event: Event) => {
          const title = (event.currentTarget as HTMLInputElement).value.trim();
          const { titleEn: _, ...rest } = demand;
          if (title !== '') change({ ...draft, demand: { ...rest, title } });
        }}
      />
    </div>
    ${
      demand.columns.length === 0
        ? checkLine('warning', texts.text('supply.offer.people.columns.none'))
        : html`<p class="hint">
            ${texts.text('supply.offer.people.columns.chosen', { count: demand.columns.length, columns: names.join(', ') })}
          </p>`
    }
    ${columnChoices(texts, atlas, draft, ages, change)}
    ${
      levels.length === 0
        ? nothing
        : html`${choiceField(
              'level',
              texts.text('supply.offer.people.level'),
              levels.some(({ id }) => id === draft.level)
                ? levels.map(({ id }): string => id)
                : [draft.level, ...levels.map(({ id }): string => id)],
              draft.level,
              levelTitle,
              (level) => change({ ...draft, level: levelId(level) }),
            )}
            <p class="hint">${texts.text('supply.offer.people.level.hint')}</p>`
    }
    ${
      rasters.length === 0
        ? nothing
        : choiceField(
            'spread',
            texts.text('supply.offer.people.spread'),
            [AT_LABEL_POINT, ...rasters.map(({ id }) => id)],
            demand.raster ?? AT_LABEL_POINT,
            (id) =>
              id === AT_LABEL_POINT
                ? texts.text('supply.offer.people.spread.point')
                : texts.text('supply.offer.people.spread.raster', { raster: rasters.find((one) => one.id === id)?.title ?? id }),
            (id) => change({ ...draft, demand: { ...demand, raster: id === AT_LABEL_POINT ? null : id } }),
          )
    }
  </section>`;
}

/** Counts of people, by data set, to be ticked. */
function columnChoices(
  texts: TextsController,
  atlas: AtlasPackage,
  draft: SupplyRecipe,
  ages: readonly AgeColumn[],
  change: (recipe: SupplyRecipe) => void,
): TemplateResult {
  const { demand } = draft;
  const offered = countColumns(atlas);
  const sets = [...new Set(offered.map(({ reference }) => reference.dataset))];
  const toggle = (column: ColumnReference): void => {
    const columns = demand.columns.some((one) => isSame(one, column))
      ? demand.columns.filter((one) => !isSame(one, column))
      : [...demand.columns, column];
    change(withColumns(texts, atlas, draft, ages, columns));
  };
  const gap =
    demand.columns.length > 1 &&
    demand.ages === null &&
    demand.columns.every((one) => ages.some(({ reference }) => isSame(reference, one)));
  return html`<details ?open=${demand.columns.length === 0}>
    <summary>${texts.text('supply.offer.people.columns')}</summary>
    <div class="step">
      ${gap ? checkLine('warning', texts.text('supply.offer.people.columns.gap')) : nothing}
      ${sets.map(
        (dataset) =>
          html`<fieldset class="columns">
            <legend>${dataset}</legend>
            ${offered
              .filter(({ reference }) => reference.dataset === dataset)
              .map(
                ({ reference }) =>
                  html`<label class="choice">
                    <input
                      type="checkbox"
                      .checked=${demand.columns.some((one) => isSame(one, reference))}
                      @change=${() => toggle(reference)}
                    />
                    <span>${columnTitle(texts, atlas, ages, reference)}</span>
                  </label>`,
              )}
          </fieldset>`,
      )}
    </div>
  </details>`;
}

/** The group's ages and its proposed name follow the columns; a level without the counts is left. */
function withColumns(
  texts: TextsController,
  atlas: AtlasPackage,
  draft: SupplyRecipe,
  ages: readonly AgeColumn[],
  columns: readonly ColumnReference[],
): SupplyRecipe {
  const { demand } = draft;
  const known = agesOfColumns(ages, columns);
  const isEverybody = columns.length === 1 && columns.every((column) => isPopulation(atlas, column));
  const wasProposed = demand.title === '' || demand.title === peopleOfAges(demand.ages, texts.language);
  const title = wasProposed && (known !== null || isEverybody) ? peopleOfAges(known, texts.language) : demand.title;
  const levels = levelsOfCounts(atlas, columns);
  const { titleEn, ...rest } = demand;
  return {
    ...draft,
    level: levels.length === 0 || levels.some(({ id }) => id === draft.level) ? draft.level : (levels[0]?.id ?? draft.level),
    demand: { ...rest, ...(title === demand.title && titleEn !== undefined ? { titleEn } : {}), columns, ages: known, title },
  };
}

const isPopulation = ({ atlas }: AtlasPackage, column: ColumnReference): boolean =>
  atlas.levels.some(({ population }) => population !== undefined && isSame(population, column));

/** "Kinder unter 3 Jahren", "einwohner (Einwohnerzahl)", or the column as the table names it. */
export function columnTitle(texts: TextsController, atlas: AtlasPackage, ages: readonly AgeColumn[], column: ColumnReference): string {
  const known = ages.find(({ reference }) => isSame(reference, column));
  if (known !== undefined) return `${peopleOfAges(known.ages, texts.language)} (${column.column})`;
  return isPopulation(atlas, column) ? texts.text('supply.offer.people.columns.population', { column: column.column }) : column.column;
}
