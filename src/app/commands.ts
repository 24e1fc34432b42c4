import type { PackageLocation } from '../analysis/protocol.ts';
import type { AtlasMap } from '../map/index.ts';
import { sourceLines, tableCsv } from '../report/index.ts';
import type { AppIntent, Command, Intent, OfflinePress } from '../state/index.ts';
import type { AtlasView } from '../ui/index.ts';
import type { ConferenceCommand } from './conference-commands.ts';
import { download } from './download.ts';
import { exportRecipes, saveMethodSheet } from './recipe-export.ts';
import type { SupplyCommand } from './supply/supply-map.ts';
import { runMapCommand, type ResultsLoader } from '../view/index.ts';

const COMMAND_TYPES: ReadonlySet<string> = new Set<Command['type']>([
  'package/open',
  'view/fit',
  'view/zoom',
  'view/pan',
  'focus/move',
  'job/cancel',
  'export/table',
  'export/image',
  'link/copy',
  'package/check',
  'recipe/export',
  'recipe/sheet',
  'scenario/export',
  'scenario/table',
  'districts/export',
  'districts/import',
  'network/build',
  'network/export',
  'tool/used',
  'tool/pressed',
  'story/record',
  'story/show',
  'story/export',
  'minutes/export',
  'presenter/open',
  'drawing/pressed',
  'offline/pressed',
  'retry',
]);

/** Commands of a presentation. */
export type PresentationCommand = Extract<Command, { type: 'presenter/open' | 'drawing/pressed' }>;

/** Commands act through the composition root; undo and redo are steps of the store itself. */
export type ActingCommand = Exclude<Command, { type: 'history/undo' | 'history/redo' }>;

export const isCommand = (intent: Intent): intent is ActingCommand => COMMAND_TYPES.has(intent.type);

const IMAGE_WIDTH_PIXELS = 1600;
const IMAGE_HEIGHT_PIXELS = 1000;

export interface CommandEnvironment {
  readonly view: () => AtlasView;
  readonly map: () => AtlasMap | null;
  readonly dispatch: (intent: AppIntent) => void;
  readonly loader: ResultsLoader;
  readonly open: (location: PackageLocation) => void;
  readonly retry: () => void;
  readonly offline: (press: OfflinePress) => void;
  /** Commands of the workspace "Versorgung". */
  readonly supply: (command: SupplyCommand) => void;
  /** Commands of the workspace "Konferenz". */
  readonly conference: (command: ConferenceCommand) => void;
  readonly presentation: (command: PresentationCommand) => void;
}

/** Carries out commands: moves the map, moves the keyboard's focus, exports, opens. */
export class CommandRunner {
  readonly #environment: CommandEnvironment;

  constructor(environment: CommandEnvironment) {
    this.#environment = environment;
  }

  run(command: ActingCommand): void {
    const { loader, open, retry, dispatch, view, supply, conference, presentation, offline } = this.#environment;
    switch (command.type) {
      case 'package/open':
        return open(command.location);
      case 'view/fit':
      case 'view/zoom':
      case 'view/pan':
      case 'focus/move':
        return runMapCommand(command, this.#environment);
      case 'job/cancel':
        return loader.cancel(command.id);
      case 'export/table':
        return this.#exportTable();
      case 'export/image':
        return void this.#exportImage();
      case 'link/copy':
        return void navigator.clipboard.writeText(location.href).catch(() => {
          // Without permission the share dialog still shows the link to copy by hand.
        });
      case 'package/check':
        return void loader.load('package/check', {}, 'check').then(() => dispatch({ type: 'running/resultArrived' }));
      case 'recipe/export':
        return exportRecipes(view(), command.recipes);
      case 'recipe/sheet':
        return void saveMethodSheet(view());
      case 'offline/pressed':
        return offline(command.press);
      case 'retry':
        return retry();
      case 'scenario/export':
      case 'scenario/table':
      case 'districts/export':
      case 'districts/import':
      case 'network/build':
      case 'network/export':
      case 'tool/used':
      case 'tool/pressed':
        return supply(command);
      case 'story/record':
      case 'story/show':
      case 'story/export':
      case 'minutes/export':
        return conference(command);
      case 'presenter/open':
      case 'drawing/pressed':
        return presentation(command);
    }
  }

  #exportTable(): void {
    const { level, indicator, series, yearIndex, session } = this.#environment.view();
    if (level === null || indicator === null || series === null) return;
    const csv = tableCsv({ level, indicator, series, yearIndex, language: session.language, notes: this.#sourceLines() });
    download(`${this.#fileName()}.csv`, csv, 'text/csv;charset=utf-8');
  }

  async #exportImage(): Promise<void> {
    const map = this.#environment.map();
    const { headline, reading, specification, indicator, series, yearIndex, session } = this.#environment.view();
    if (map === null) return;
    const mapPng = await map.image({ widthPixels: IMAGE_WIDTH_PIXELS, heightPixels: IMAGE_HEIGHT_PIXELS });
    // The report is a chunk of its own: the first view does not need it.
    const { composeMapSheet } = await import('../report/map-sheet.ts');
    const title = (session.language === 'en' ? indicator?.titleEn : undefined) ?? indicator?.title ?? '';
    const sheet = await composeMapSheet({
      mapPng,
      widthPixels: IMAGE_WIDTH_PIXELS,
      headline,
      reading,
      legendTitle: [title, series?.years[yearIndex]].filter((part) => part !== undefined).join(', '),
      specification,
      footLines: this.#sourceLines(),
    });
    download(`${this.#fileName()}.png`, sheet, 'image/png');
  }

  #sourceLines(): string[] {
    const { indicator, atlas, session } = this.#environment.view();
    return sourceLines(atlas, indicator, session.language);
  }

  #fileName(): string {
    const { indicator, levelDescriptor, series, yearIndex } = this.#environment.view();
    return [indicator?.id, levelDescriptor?.id, series?.years[yearIndex]].filter((part) => part !== undefined).join('-');
  }
}
