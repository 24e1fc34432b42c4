import type { ReactiveControllerHost } from 'lit';
import type { Language } from '../state/index.ts';
import { translate, translatePlain } from '../texts/index.ts';
import type { AtlasViewSource } from './atlas-context.ts';
import { SelectController } from './select-controller.ts';

type Key = Parameters<typeof translate>[1];
type TextParameters = Parameters<typeof translate>[2];

/** Texts in the language of the session; renders the host again when the language changes. */
export class TextsController {
  readonly #language: SelectController<Language>;
  readonly #plain: SelectController<boolean>;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#language = new SelectController(host, (view) => view.session.language);
    this.#plain = new SelectController(host, (view) => view.session.plain);
  }

  /** For the element that provides the context, see `SelectController.connect`. */
  connect(source: AtlasViewSource | null): void {
    this.#language.connect(source);
    this.#plain.connect(source);
  }

  get language(): Language {
    return this.#language.value ?? 'de';
  }

  text(key: Key, parameters?: TextParameters): string {
    if (this.#plain.value === true) return translatePlain(key, parameters);
    return parameters === undefined ? translate(this.language, key) : translate(this.language, key, parameters);
  }
}
