import { expect, it } from 'vitest';
import { restampServiceWorker } from '../../../src/cli/restamp-service-worker.ts';

const quoted = 'const shell=JSON.parse(`{"version":"0123456789ab","files":["index.html"]}`);';
const escaped = 'const shell=JSON.parse("{\\"version\\":\\"0123456789ab\\",\\"files\\":[\\"index.html\\"]}");';

it.each([quoted, escaped])('gives a changed page another version, the same page the same: %s', (script) => {
  const one = restampServiceWorker(script, ['<title>A</title>']);
  expect(one).toMatch(/0123456789ab-[0-9a-f]{12}/);
  expect(restampServiceWorker(script, ['<title>B</title>'])).not.toBe(one);
  expect(restampServiceWorker(one, ['<title>A</title>'])).toBe(one);
  expect(one.replace(/-[0-9a-f]{12}/, '')).toBe(script);
});
