import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Finding } from '../model/index.ts';
import { describeFinding, isFindingTextPresent, loadFindingTexts, type FindingText, type Language } from '../texts/index.ts';

/** Describes findings; fetches their words when the first one is shown and renders the host again when they are here. */
export class FindingTextsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #asked = new Set<Language>();
  readonly #unreachable = new Set<Language>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Null while the words are on their way; where they can not be fetched the code has to do. */
  describe(finding: Finding, language: Language): FindingText | null {
    if (isFindingTextPresent(finding, language)) return describeFinding(finding, language);
    this.#fetch(language);
    const { code, resource, value } = finding;
    return this.#unreachable.has(language) ? { title: code, place: resource, message: String(value ?? ''), hint: '' } : null;
  }

  #fetch(language: Language): void {
    if (this.#asked.has(language)) return;
    this.#asked.add(language);
    loadFindingTexts(language)
      .catch(() => this.#unreachable.add(language))
      .finally(() => this.#host.requestUpdate());
  }
}
