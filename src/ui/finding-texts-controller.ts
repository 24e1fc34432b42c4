import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Finding } from '../model/index.ts';
import { describeFinding, isFindingTextPresent, loadFindingTexts, type FindingText, type Language } from '../texts/index.ts';

/** Describes findings; fetches their words when the first one is shown and renders the host again when they are here. */
export class FindingTextsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #asked = false;
  #unreachable = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Null while the words are on their way; where they can not be fetched the code has to do. */
  describe(finding: Finding, language: Language): FindingText | null {
    if (isFindingTextPresent(finding)) return describeFinding(finding, language);
    this.#fetch();
    const { code, resource, value } = finding;
    return this.#unreachable ? { title: code, place: resource, message: String(value ?? ''), hint: '' } : null;
  }

  #fetch(): void {
    if (this.#asked) return;
    this.#asked = true;
    loadFindingTexts()
      .catch(() => (this.#unreachable = true))
      .finally(() => this.#host.requestUpdate());
  }
}
