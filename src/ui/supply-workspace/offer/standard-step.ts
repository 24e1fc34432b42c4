import { html, nothing, type TemplateResult } from 'lit';
import { SUPPLY_STANDARDS, type SupplyStandard, type SupplyStandardName } from '../../../state/index.ts';
import { unitLabel } from '../../../texts/index.ts';
import { choiceField } from '../../analysis-workspace/parts/choice-field.ts';
import { numberField } from '../../analysis-workspace/parts/number-field.ts';
import type { TextsController } from '../../texts-controller.ts';
import type { StepInput } from './facility-step.ts';
import { withStandard } from './recipe-edits.ts';

const OWN = '';
const FARTHEST = 1e6;
const MOST_PLACES = 100_000;
const FIRST_TARGET = 35;

/** How far is too far, by whose word; and how many places are wanted. */
export function standardStep(texts: TextsController, { draft, change }: StepInput): TemplateResult {
  const { standard, travel, target, per, ageGroup } = draft;
  const limitOf = ({ meters, minutes }: SupplyStandard): number | null => (travel.unit === 'meters' ? meters : minutes);
  const sourceOf = (name: SupplyStandardName): string => texts.text(`supply.offer.standard.${name}`);
  const named = SUPPLY_STANDARDS.filter((one) => limitOf(one) !== null);
  const chosen = named.find((one) => limitOf(one) === standard.limit && sourceOf(one.name) === standard.source);
  return html`<section class="step">
    <h3>${texts.text('supply.offer.step.standard')}</h3>
    ${choiceField(
      'standard',
      texts.text('supply.offer.standard'),
      [OWN, ...named.map(({ name }) => name)],
      chosen?.name ?? OWN,
      (name) => (name === OWN ? texts.text('supply.offer.standard.own') : sourceOf(name)),
      (wanted) => {
        const found = named.find(({ name }) => name === wanted);
        const limit = (found === undefined ? null : limitOf(found)) ?? standard.limit;
        change(withStandard(draft, limit, found === undefined ? texts.text('supply.offer.standard.own.source') : sourceOf(found.name)));
      },
    )}
    ${chosen?.name.startsWith('school') === true ? html`<p class="hint">${texts.text('supply.offer.standard.nrw')}</p>` : nothing}
    ${numberField({
      id: 'limit',
      label: texts.text('supply.offer.standard.limit', { unit: unitLabel(travel.unit, texts.language) }),
      value: standard.limit,
      min: 1,
      max: FARTHEST,
      change: (limit) => change(withStandard(draft, limit, texts.text('supply.offer.standard.own.source'))),
    })}
    ${
      chosen === undefined
        ? html`<div class="field">
            <label for="standard-source">${texts.text('supply.offer.standard.source')}</label>
            <input
              id="standard-source"
              maxlength="200"
              .value=${standard.source}
              @change=${(event: Event) =>
                change({ ...draft, standard: { ...standard, source: (event.currentTarget as HTMLInputElement).value.trim() } })}
            />
          </div>`
        : nothing
    }
    ${
      ageGroup === null
        ? nothing
        : html`${choiceField(
              'per',
              texts.text('supply.offer.per'),
              ['100', '1000'] as const,
              per === 1000 ? '1000' : '100',
              (one) => texts.text(`supply.offer.per.${one}`),
              (one) => {
                const next = one === '1000' ? 1000 : 100;
                change({ ...draft, per: next, target: target === null ? null : (target * next) / per });
              },
            )}
            <label class="choice">
              <input
                type="checkbox"
                .checked=${target !== null}
                @change=${(event: Event) =>
                  change({ ...draft, target: (event.currentTarget as HTMLInputElement).checked ? (FIRST_TARGET * per) / 100 : null })}
              />
              ${texts.text('supply.offer.target.set')}
            </label>
            ${
              target === null
                ? nothing
                : numberField({
                    id: 'target',
                    label: texts.text('supply.offer.target', { per }),
                    value: target,
                    min: 0,
                    max: MOST_PLACES,
                    step: 0.1,
                    hint: texts.text('supply.offer.target.hint'),
                    change: (wanted) => change({ ...draft, target: wanted }),
                  })
            }`
    }
  </section>`;
}
