import { html, nothing, type TemplateResult } from 'lit';
import type { AtlasPackage } from '../../model/index.ts';
import type { Intent } from '../../state/index.ts';
import type { TextsController } from '../texts-controller.ts';

/** The address as a link may carry it: of the web, or of this website. Null for everything else: a package's text is not ours. */
export function webAddress(path: string | undefined): string | null {
  if (path === undefined || !URL.canParse(path, document.baseURI)) return null;
  const { protocol, href } = new URL(path, document.baseURI);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

/** Imprint and privacy notice of the publisher, where the package names them, and the statement on accessibility: on every page. */
export function legalLinks(texts: TextsController, atlas: AtlasPackage | null, send: (intent: Intent) => void): TemplateResult {
  const { imprintUrl, privacyUrl } = atlas?.atlas.publisher ?? {};
  const link = (key: 'frame.imprint' | 'frame.privacy', path: string | undefined) => {
    const address = webAddress(path);
    return address === null ? nothing : html`<a href=${address} target="_blank" rel="noopener noreferrer">${texts.text(key)}</a>`;
  };
  return html`${link('frame.imprint', imprintUrl)}${link('frame.privacy', privacyUrl)}
    <button class="quiet" @click=${() => send({ type: 'dialog/opened', dialog: 'accessibility' })}>
      ${texts.text('frame.accessibility')}
    </button>`;
}
