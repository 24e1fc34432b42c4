import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSite, type RunningSite } from '../../../src/cli/site-server.ts';
import { parseRange } from '../../../src/cli/static-files.ts';

const POLICY = "default-src 'self'; script-src 'self'";
const PAGE = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}" /><title>x</title>`;
const TABLE = `key;value\n${'001;1\n'.repeat(500)}`;
const RASTER = Buffer.from(Array.from({ length: 256 }, (_, index) => index));

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

let folder = '';
let site: RunningSite;

// Plain HTTP: fetch would tidy the path and unpack the body before we see them.
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port: site.port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
    });
    asking.once('error', reject);
    asking.end();
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'));
  await mkdir(join(folder, 'app'));
  await mkdir(join(folder, 'package'));
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'app', 'index.html'), PAGE);
  await writeFile(join(folder, 'app', 'main.js'), 'export {};');
  await writeFile(join(folder, 'package', 'werte.csv'), TABLE);
  await writeFile(join(folder, 'package', 'bevölkerung.tif'), RASTER);
  await writeFile(join(folder, 'package', 'gebiete.topojson'), '{}');
  await writeFile(join(folder, 'package', '.notes'), 'hidden');
  site = await startSite({ siteDirectory: join(folder, 'app'), atlasDirectory: join(folder, 'package'), port: 0 });
});

afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the site server', () => {
  test('sends the policy of the page with every answer', async () => {
    for (const path of ['/', '/main.js', '/atlas/werte.csv', '/atlas/missing.json']) {
      const { headers } = await ask(path);
      expect(headers['content-security-policy']).toBe(POLICY);
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  test.for([
    ['/', 'text/html; charset=utf-8'],
    ['/main.js', 'text/javascript; charset=utf-8'],
    ['/atlas/werte.csv', 'text/csv'],
    ['/atlas/gebiete.topojson', 'application/json'],
    ['/atlas/bev%C3%B6lkerung.tif?v=2', 'image/tiff'],
  ] as const)('%s is %s', async ([path, mediaType]) => {
    const { status, headers } = await ask(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(mediaType);
  });

  test.for([
    '/secret.txt',
    '/../secret.txt',
    '/atlas/../../secret.txt',
    '/atlas/%2e%2e/%2e%2e/secret.txt',
    '/atlas/..%2f..%2fsecret.txt',
    '/atlas/..%5c..%5csecret.txt',
    '/atlas/.notes',
    '/atlas/',
    '/atlas',
    '/atlas/%00',
    '/%E0%A4%A',
    '/atlas/unknown.csv',
  ])('%s is not there', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body.toString()).not.toMatch(/secret|hidden/);
  });

  test('compresses text for who can unpack it', async () => {
    const packed = await ask('/atlas/werte.csv', { 'accept-encoding': 'gzip, br' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.headers['vary']).toBe('Accept-Encoding');
    expect(gunzipSync(packed.body).toString()).toBe(TABLE);
    const plain = await ask('/atlas/werte.csv');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe(TABLE);
    const raster = await ask('/atlas/bev%C3%B6lkerung.tif', { 'accept-encoding': 'gzip' });
    expect(raster.headers['content-encoding']).toBeUndefined();
  });

  test('gives ranges of a raster', async () => {
    const { status, headers, body } = await ask('/atlas/bev%C3%B6lkerung.tif', { range: 'bytes=16-31' });
    expect(status).toBe(206);
    expect(headers['content-range']).toBe('bytes 16-31/256');
    expect([...body]).toEqual(Array.from({ length: 16 }, (_, index) => index + 16));
    const beyond = await ask('/atlas/bev%C3%B6lkerung.tif', { range: 'bytes=300-' });
    expect(beyond.status).toBe(416);
    expect(beyond.headers['content-range']).toBe('bytes */256');
  });

  test('says when nothing changed', async () => {
    const first = await ask('/atlas/werte.csv');
    const again = await ask('/atlas/werte.csv', { 'if-none-match': String(first.headers['etag']) });
    expect(again.status).toBe(304);
    expect(again.body.length).toBe(0);
  });

  test('answers HEAD without a body and refuses to be written to', async () => {
    const head = await ask('/atlas/werte.csv', {}, 'HEAD');
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, String(TABLE.length), 0]);
    const post = await ask('/atlas/werte.csv', {}, 'POST');
    expect([post.status, post.headers['allow']]).toEqual([405, 'GET, HEAD']);
  });

  test('says when the port is taken', async () => {
    const second = startSite({ siteDirectory: join(folder, 'app'), port: site.port });
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('serves no page without a policy', async () => {
    const bare = await mkdtemp(join(folder, 'bare-'));
    await writeFile(join(bare, 'index.html'), '<!doctype html><title>x</title>');
    await expect(startSite({ siteDirectory: bare, port: 0 })).rejects.toThrow(/Content-Security-Policy/);
  });
});

describe('a byte range', () => {
  test.for([
    ['bytes=0-9', { first: 0, last: 9 }],
    ['bytes=90-', { first: 90, last: 99 }],
    ['bytes=90-500', { first: 90, last: 99 }],
    ['bytes=-10', { first: 90, last: 99 }],
    ['bytes=-500', { first: 0, last: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    // Not understood or several: the whole file.
    ['bytes=9-0', null],
    ['bytes=0-1,5-6', null],
    ['lines=0-1', null],
    ['bytes=-', null],
  ] as const)('%s of 100 bytes', ([header, expected]) => {
    expect(parseRange(header, 100)).toEqual(expected);
  });
});
