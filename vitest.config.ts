import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_FLAGS, findChromium } from './test/browser-finder.ts';

const executablePath = findChromium();

// Three tiers by environment: Node, Chromium (elements and pictures), and the built site driven from outside.
export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/unit/**/*.test.ts', 'test/architecture/**/*.test.ts'],
          // Modules are read once per process, not once per file: half the time. No module of ours keeps what a test could notice.
          isolate: false,
          // Generous: a slow or busy machine is no fault of the atlas.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        // Found one by one they would reload the page in the middle of a test.
        optimizeDeps: {
          include: ['axe-core', 'fast-check', 'lit', 'lit/decorators.js', '@lit/context', 'docx', 'pdfkit', 'pptxgenjs', 'saxes', 'fflate'],
        },
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts', 'test/rendering/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1280, height: 800 },
            provider: playwright({
              launchOptions: { args: [...CHROMIUM_FLAGS], ...(executablePath === null ? {} : { executablePath }) },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/support/site.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } },
          // One page leaves half of a small machine idle; more than two starve each other.
          maxWorkers: 2,
          maxConcurrency: 2,
        },
      },
    ],
  },
});
