import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import type { RunningSite } from '../../../src/cli/site-server.ts';
import type { AtlasPackage, IndicatorDescriptor } from '../../../src/model/index.ts';
import { BrowserKeeper } from '../../stage/atlas-browser.ts';
import { openAtlas, type AtlasPage, type PageOptions } from '../../stage/atlas-page.ts';
import { MUSTERSTADT, serveAtlas } from '../../stage/atlas-site.ts';

export interface Stage {
  open(options?: PageOptions): Promise<AtlasPage>;
  readonly address: string;
}

/** A browser and a site for the tests of one file. `atlasDirectory` is asked for when the tests begin. */
export function useStage(atlasDirectory: () => string | Promise<string> = () => MUSTERSTADT): Stage {
  const keeper = new BrowserKeeper();
  let site: RunningSite | null = null;
  beforeAll(async () => {
    site = await serveAtlas(await atlasDirectory());
  });
  afterAll(async () => {
    await keeper.close();
    await site?.close();
  });
  const address = (): string => {
    if (site === null) throw new Error('the stage is not set yet');
    return site.address;
  };
  return {
    open: async (options) => openAtlas(await keeper.browser(), address(), options),
    get address() {
      return address();
    },
  };
}

/** Nothing went wrong behind the reader's back, and nobody outside was asked. */
export function expectNoTroubles({ troubles }: AtlasPage): void {
  expect(troubles).toEqual({ consoleErrors: [], policyViolations: [], foreignRequests: [], failedRequests: [] });
}

/** Musterstadt as it lies in the repository. */
export const readMusterstadt = (): AtlasPackage => JSON.parse(readFileSync(join(MUSTERSTADT, 'datapackage.json'), 'utf8')) as AtlasPackage;

/** An indicator other than the one shown first. */
export function otherIndicator(atlas: AtlasPackage): IndicatorDescriptor {
  const other = atlas.atlas.indicators?.find(({ id, value }) => id !== atlas.atlas.start?.indicator && value.kind === 'rate');
  if (other === undefined) throw new Error('Musterstadt has only one indicator');
  return other;
}
