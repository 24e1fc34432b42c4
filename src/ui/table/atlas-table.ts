import { LitElement, html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { Download } from 'lucide';
import type { Level } from '../../model/index.ts';
import type { Language } from '../../texts/index.ts';
import { indicatorTitle } from '../../texts/index.ts';
import type { AtlasView } from '../atlas-view.ts';
import { icon } from '../icons/icon.ts';
import { dispatchIntent } from '../intent-event.ts';
import { SelectController } from '../select-controller.ts';
import { TextsController } from '../texts-controller.ts';
import { baseStyles } from '../theme/base.styles.ts';
import { tableStyles } from './atlas-table.styles.ts';
import {
  columnWidths,
  filterAreas,
  nameRanks,
  sortAreas,
  tableColumns,
  type ColumnId,
  type Sorting,
  type TableColumn,
} from './table-columns.ts';
import { scrollToRow, visibleRows } from './visible-rows.ts';

/** Sorting this many names by the rules of a language stays below a frame or two; above it the order of the file comes first. */
const NAMES_SORTED_AT_ONCE = 5000;
const BY_NAME: Sorting = { column: 'name', direction: 'ascending' };
const FIRST_ROW_HEIGHT_PIXELS = 34;
const FIRST_VIEW_HEIGHT_PIXELS = 600;

const sliceOf = (view: AtlasView) => ({
  level: view.level,
  levelDescriptor: view.levelDescriptor,
  indicator: view.indicator,
  series: view.series,
  yearIndex: view.yearIndex,
  specification: view.specification,
  selectedAreas: view.selectedAreas,
  highlightedAreas: view.surface.highlightedAreas,
  hoveredArea: view.surface.hoveredArea,
});

/**
 * All areas as a grid: sorting, filter, selection in step with the map, states as words. Only the rows in sight exist, so that 50,000
 * areas scroll like sixty. One tab stop; arrows move, Space selects, Shift extends, Enter shows the area on the map.
 * @fires atlas-intent - selection/set, selection/toggled, hover/changed, view/fit, export/table
 */
@customElement('atlas-table')
export class AtlasTable extends LitElement {
  static override styles = [baseStyles, tableStyles];

  @state() private sorting: Sorting | null = null;
  @state() private filter = '';
  @state() private onlySelection = false;
  /** Area the keyboard is at, and where a range began. */
  @state() private active: number | null = null;
  @state() private scrolledPixels = 0;
  @state() private rowHeight = FIRST_ROW_HEIGHT_PIXELS;
  @state() private viewHeight = FIRST_VIEW_HEIGHT_PIXELS;
  @query('.scroll') private readonly scroller!: HTMLElement | null;

  #anchor: number | null = null;
  #columns: readonly TableColumn[] = [];
  #areas: readonly number[] = [];
  #shownFor: readonly unknown[] = [];
  #ranks: { level: Level; language: Language; ranks: Uint32Array } | null = null;
  readonly #observer = new ResizeObserver(() => this.#measure());
  readonly #texts = new TextsController(this);
  readonly #view = new SelectController(this, sliceOf);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  protected override willUpdate(): void {
    const { level, indicator, series, yearIndex, specification, selectedAreas } = this.#view.value ?? {};
    if (!level || !indicator || !series || !specification || yearIndex === undefined || !selectedAreas) return;
    const { language } = this.#texts;
    const selected = this.onlySelection ? selectedAreas : null;
    const inputs = [level, indicator, series, yearIndex, specification, language, this.filter, this.sorting, selected];
    if (inputs.every((input, index) => input === this.#shownFor[index])) return;
    if (this.#shownFor[0] !== level) {
      this.active = null;
      this.#anchor = null;
    }
    this.#shownFor = inputs;
    this.#columns = tableColumns({ level, indicator, series, yearIndex, specification, language });
    const areas = filterAreas(level, this.filter, selected);
    const sorting = this.#shownSorting();
    const column = this.#columns.find((one) => one.id === sorting?.column);
    this.#areas =
      column === undefined || sorting === null ? areas : sortAreas(areas, column, sorting.direction, this.#ranksFor(level, column));
  }

  override render() {
    const view = this.#view.value;
    if (!view?.level || !view.indicator || !view.series || !view.specification)
      return html`<p class="none" role="status">${this.#texts.text('table.loading')}</p>`;
    const { level, indicator, series, yearIndex, selectedAreas } = view;
    const selected = selectedAreas.length;
    const counts = { count: this.#areas.length, all: level.keys.length, ...(selected === 0 ? {} : { selected }) };
    const label = this.#texts.text('table.label', {
      indicator: indicatorTitle(indicator, this.#texts.language),
      year: series.years[yearIndex] ?? '',
    });
    const { first, last } = visibleRows(this.scrolledPixels, this.viewHeight, this.rowHeight, this.#areas.length);
    const chosen = new Set(selectedAreas);
    const highlighted = new Set(view.highlightedAreas);
    const activeShown = this.active !== null && this.#areas.slice(first, last).includes(this.active);
    return html`
      <div class="tools">
        <input
          type="search"
          aria-label=${this.#texts.text('table.filter')}
          placeholder=${this.#texts.text('table.filter')}
          .value=${this.filter}
          @input=${this.#changeFilter}
        />
        <label>
          <input
            type="checkbox"
            .checked=${this.onlySelection}
            @change=${this.#changeOnlySelection}
          />${this.#texts.text('table.onlySelection')}
        </label>
        <button
          aria-label=${this.#texts.text('table.export')}
          title=${this.#texts.text('table.export')}
          @click=${() => dispatchIntent(this, { type: 'export/table' })}
        >
          ${icon(Download)}${this.#texts.text('table.exportShort')}
        </button>
      </div>
      <p class="count" role="status">
        ${this.#areas.length === level.keys.length ? this.#texts.text('table.rows', counts) : this.#texts.text('table.rowsFiltered', counts)}
      </p>
      <div
        class="scroll"
        role="grid"
        tabindex="0"
        aria-label=${label}
        aria-describedby="keys"
        aria-multiselectable="true"
        aria-rowcount=${this.#areas.length + 1}
        aria-colcount=${this.#columns.length + 1}
        aria-activedescendant=${activeShown ? `row-${this.active}` : nothing}
        @scroll=${this.#scroll}
        @keydown=${this.#press}
        @pointerleave=${() => this.#hover(null)}
      >
        ${this.#head()}
        <div class="body" role="rowgroup">
          <div class="window" role="presentation">
            ${repeat(
              this.#areas.slice(first, last),
              (area) => area,
              (area, index) => this.#row(area, first + index, chosen.has(area), highlighted.has(area), view.hoveredArea === area),
            )}
          </div>
        </div>
        ${
          this.#areas.length === 0
            ? html`<div role="rowgroup">
                <div role="row" aria-rowindex="2">
                  <p class="none" role="gridcell">
                    ${this.#texts.text(this.onlySelection && selected === 0 ? 'table.noneSelected' : 'table.none')}
                  </p>
                </div>
              </div>`
            : nothing
        }
      </div>
      <p class="visually-hidden" id="keys">${this.#texts.text('table.keys')}</p>
      ${this.#hasMarks() ? html`<p class="foot">${this.#texts.text('table.marks')}</p>` : nothing}
    `;
  }

  protected override updated(_changed: PropertyValues): void {
    const { scroller } = this;
    if (scroller === null) return;
    this.#observer.observe(scroller);
    const { first } = visibleRows(this.scrolledPixels, this.viewHeight, this.rowHeight, this.#areas.length);
    const { template, minimumRem } = columnWidths(this.#columns);
    scroller.style.setProperty('--template', template);
    scroller.style.setProperty('--minimum-width', `${minimumRem}rem`);
    scroller.style.setProperty('--body-height', `${this.#areas.length * this.rowHeight}px`);
    scroller.style.setProperty('--window-top', `${first * this.rowHeight}px`);
    this.#measure();
  }

  #head(): TemplateResult {
    const sorting = this.#shownSorting();
    return html`<div class="head" role="rowgroup">
      <div role="row" aria-rowindex="1">
        <span role="columnheader"><span class="visually-hidden">${this.#texts.text('announce.selected')}</span></span>
        ${this.#columns.map((column) => {
          const sorted = sorting?.column === column.id ? sorting.direction : 'none';
          return html`<div role="columnheader" class=${column.id} aria-sort=${sorted}>
            <button class="quiet" title=${this.#texts.text('table.sort', { column: column.title })} @click=${() => this.#sortBy(column.id)}>
              <span
                >${sorted === 'none' ? nothing : html`<span aria-hidden="true">${sorted === 'ascending' ? '↑' : '↓'} </span>`}${column.title}</span
              >
              ${column.subtitle === '' ? nothing : html`<small>${column.subtitle}</small>`}
            </button>
          </div>`;
        })}
      </div>
    </div>`;
  }

  #row(area: number, index: number, selected: boolean, highlighted: boolean, hovered: boolean): TemplateResult {
    const classes = [highlighted ? 'highlighted' : '', hovered ? 'hovered' : '', area === this.active ? 'active' : ''];
    return html`<div
      role="row"
      id="row-${area}"
      class=${classes.join(' ')}
      aria-rowindex=${index + 2}
      aria-selected=${selected}
      @click=${(event: MouseEvent) => this.#click(area, event)}
      @pointerenter=${(event: PointerEvent) => event.pointerType === 'mouse' && this.#hover(area)}
    >
      <div class="mark" role="gridcell" @click=${(event: MouseEvent) => this.#clickMark(area, event)}>
        <span class="box"
          >${selected ? svg`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 8.5l3.2 3.2L13 4.5" /></svg>` : nothing}</span
        >
      </div>
      ${this.#columns.map((column) => this.#cell(column, area))}
    </div>`;
  }

  #cell(column: TableColumn, area: number): TemplateResult {
    const text = column.cell(area);
    if (column.id === 'name') return html`<div role="rowheader" title=${text}><span>${text}</span></div>`;
    if (column.id === 'class') return html`<div role="gridcell" class="class-cell">${this.#swatch(area)}<span>${text}</span></div>`;
    const word = column.sortValue !== null && !Number.isFinite(column.sortValue(area));
    return html`<div role="gridcell" class=${word ? 'word' : ''} title=${text}><span>${text === '' ? '–' : text}</span></div>`;
  }

  #swatch(area: number): TemplateResult | typeof nothing {
    const { specification } = this.#view.required;
    const fill = specification?.fills[specification.fillIndex[area] ?? -1];
    if (fill === undefined || fill.kind === 'state') return nothing;
    return html`<svg viewBox="0 0 14 14" aria-hidden="true">
      ${svg`<rect x="0.5" y="0.5" width="13" height="13" rx="2" fill=${fill.color} stroke="currentColor" stroke-opacity="0.5" />`}
    </svg>`;
  }

  #hasMarks(): boolean {
    const states = this.#view.required.series?.states[this.#view.required.yearIndex];
    return states?.some((code) => code > 0 && code < 16) ?? false;
  }

  #ranksFor(level: Level, column: TableColumn): Uint32Array | null {
    if (column.sortValue !== null && level.keys.length > NAMES_SORTED_AT_ONCE) return null;
    const { language } = this.#texts;
    if (this.#ranks?.level !== level || this.#ranks.language !== language)
      this.#ranks = { level, language, ranks: nameRanks(level, language) };
    return this.#ranks.ranks;
  }

  /** By name until the reader chooses; never a ranking by itself. Null = the order of the file. */
  #shownSorting(): Sorting | null {
    const few = (this.#view.value?.level?.keys.length ?? 0) <= NAMES_SORTED_AT_ONCE;
    return this.sorting ?? (few ? BY_NAME : null);
  }

  #sortBy(column: ColumnId): void {
    const shown = this.#shownSorting();
    const first = column === 'name' ? 'ascending' : 'descending';
    const second = column === 'name' ? 'descending' : 'ascending';
    this.sorting = { column, direction: shown?.column === column && shown.direction === first ? second : first };
    this.#scrollTo(0);
  }

  readonly #changeFilter = (event: Event): void => {
    this.filter = (event.target as HTMLInputElement).value;
    this.#scrollTo(0);
  };

  readonly #changeOnlySelection = (event: Event): void => {
    this.onlySelection = (event.target as HTMLInputElement).checked;
    this.#scrollTo(0);
  };

  #keysOf(areas: readonly number[]) {
    const keys = this.#view.required.level?.keys ?? [];
    return areas.flatMap((area) => keys[area] ?? []);
  }

  #toggle(area: number): void {
    const [key] = this.#keysOf([area]);
    if (key !== undefined) dispatchIntent(this, { type: 'selection/toggled', key, source: 'table' });
  }

  #selectOnly(area: number): void {
    dispatchIntent(this, { type: 'selection/set', keys: this.#keysOf([area]), source: 'table' });
  }

  #selectRange(to: number): void {
    const from = this.#areas.indexOf(this.#anchor ?? to);
    const end = this.#areas.indexOf(to);
    const range = this.#areas.slice(Math.min(from < 0 ? end : from, end), Math.max(from, end) + 1);
    dispatchIntent(this, { type: 'selection/set', keys: this.#keysOf(range), source: 'table' });
  }

  #click(area: number, event: MouseEvent): void {
    this.active = area;
    if (event.shiftKey) return this.#selectRange(area);
    this.#anchor = area;
    if (event.ctrlKey || event.metaKey) this.#toggle(area);
    else this.#selectOnly(area);
  }

  #clickMark(area: number, event: MouseEvent): void {
    if (event.shiftKey) return;
    event.stopPropagation();
    this.active = area;
    this.#anchor = area;
    this.#toggle(area);
  }

  #hover(area: number | null): void {
    if (this.#view.required.hoveredArea !== area) dispatchIntent(this, { type: 'hover/changed', area, source: 'table' });
  }

  readonly #press = (event: KeyboardEvent): void => {
    if (event.target !== this.scroller || event.altKey) return;
    const place = this.active === null ? -1 : this.#areas.indexOf(this.active);
    const page = Math.max(1, Math.floor(this.viewHeight / this.rowHeight) - 1);
    const targets: Record<string, number> = {
      ArrowDown: place + 1,
      ArrowUp: place < 0 ? 0 : place - 1,
      PageDown: place + page,
      PageUp: place - page,
      Home: 0,
      End: this.#areas.length - 1,
    };
    const target = targets[event.key];
    if (target !== undefined) this.#moveTo(target, event.shiftKey);
    else if (event.key === ' ' && this.active !== null) {
      this.#anchor = this.active;
      this.#toggle(this.active);
    } else if (event.key === 'Enter' && this.active !== null) {
      this.#anchor = this.active;
      this.#selectOnly(this.active);
      dispatchIntent(this, { type: 'view/fit', to: 'selection' });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  #moveTo(wanted: number, extend: boolean): void {
    const place = Math.min(this.#areas.length - 1, Math.max(0, wanted));
    const area = this.#areas[place];
    if (area === undefined) return;
    if (extend && this.#anchor === null) this.#anchor = this.active ?? area;
    this.active = area;
    if (extend) this.#selectRange(area);
    else this.#anchor = area;
    this.#hover(area);
    const { scroller } = this;
    if (scroller !== null) this.#scrollTo(scrollToRow(place, scroller.scrollTop, this.#bodyViewHeight(scroller), this.rowHeight));
  }

  /** Height in which rows are seen: the sticky head covers the rest. */
  #bodyViewHeight(scroller: HTMLElement): number {
    return scroller.clientHeight - (scroller.querySelector<HTMLElement>('.head')?.offsetHeight ?? 0);
  }

  #scrollTo(top: number): void {
    if (this.scroller !== null) this.scroller.scrollTop = top;
    this.scrolledPixels = top;
  }

  readonly #scroll = (event: Event): void => {
    const { scrollTop } = event.currentTarget as HTMLElement;
    // A new window of rows is needed only after some rows went by.
    if (Math.abs(scrollTop - this.scrolledPixels) >= this.rowHeight || scrollTop === 0) this.scrolledPixels = scrollTop;
  };

  #measure(): void {
    const { scroller } = this;
    if (scroller === null) return;
    const row = scroller.querySelector<HTMLElement>('.window [role=row]');
    if (row !== null && row.offsetHeight > 0) this.rowHeight = row.offsetHeight;
    if (scroller.clientHeight > 0) this.viewHeight = scroller.clientHeight;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'atlas-table': AtlasTable;
  }
}
