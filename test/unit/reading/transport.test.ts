import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesSource, httpSource, transportFailure } from '../../../src/reading/index.ts';
import { AtlasError } from '../../../src/model/index.ts';

const failureOf = async (reading: Promise<unknown>): Promise<string> => {
  const error: unknown = await reading.then(
    () => 'read',
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AtlasError);
  expect((error as AtlasError).code).toBe('io');
  return transportFailure(error);
};

describe('files over HTTP', () => {
  let server: Server;
  let base = '';
  const seen: string[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      seen.push(request.url ?? '');
      const path = decodeURIComponent(request.url ?? '');
      if (path === '/paket/daten/Größe 1.csv') response.end('id,ew\n');
      else if (path === '/paket/gross.csv') response.end('x'.repeat(5_000));
      else if (path === '/paket/endlos.csv') {
        for (let i = 0; i < 10; i++) response.write('y'.repeat(1_000));
        response.end();
      } else if (path === '/paket/seite.csv') response.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
      else if (path === '/paket/umweg.csv') response.writeHead(302, { location: 'http://127.0.0.1:9/fremd' }).end();
      else if (path === '/paket/kaputt.csv') response.writeHead(500).end();
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/paket`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('reads relative paths, names with blanks and umlauts included', async () => {
    expect(new TextDecoder().decode(await httpSource(base).read('daten/Größe 1.csv'))).toBe('id,ew\n');
  });

  it.each([
    ['fehlt.csv', 'missing'],
    ['seite.csv', 'missing'],
    ['kaputt.csv', 'failed'],
    ['umweg.csv', 'failed'],
    ['gross.csv', 'tooLarge'],
    ['endlos.csv', 'tooLarge'],
  ])('%s is %s', async (path, failure) => {
    expect(await failureOf(httpSource(base, 4_000).read(path))).toBe(failure);
  });

  it.each(['../geheim.csv', 'http://127.0.0.1:9/x', '//127.0.0.1/x', '/etc/passwd', '%2e%2e/x'])('never asks for %s', async (path) => {
    const before = seen.length;
    expect(await failureOf(httpSource(base).read(path))).toBe('unsafePath');
    expect(seen.length).toBe(before);
  });

  it('says so when nobody answers', async () => {
    expect(await failureOf(httpSource('http://127.0.0.1:9/').read('a.csv'))).toBe('failed');
  });
});

describe('dropped files', () => {
  const file = (text: string) => new Blob([text]);
  const text = async (files: Record<string, string>, path: string) =>
    new TextDecoder().decode(await filesSource(new Map(Object.entries(files).map(([name, content]) => [name, file(content)]))).read(path));

  it('finds files below the dropped folder', async () => {
    const files = { 'Berlin/datapackage.json': '{}', 'Berlin/daten/a.csv': 'a', 'Berlin/archiv/datapackage.json': 'alt' };
    expect(await text(files, 'datapackage.json')).toBe('{}');
    expect(await text(files, 'daten/a.csv')).toBe('a');
  });

  it('finds loose files, leading slashes, and names with separate accents', async () => {
    expect(await text({ 'a.csv': 'a', 'datapackage.json': '{}' }, 'daten/a.csv')).toBe('a');
    expect(await text({ ['/x/Größe.csv'.normalize('NFD')]: 'g', '/x/datapackage.json': '' }, 'Größe.csv')).toBe('g');
    expect(await text({ 'x/y/a.csv': 'a', 'x/z/b.csv': 'b' }, 'y/a.csv')).toBe('a');
  });

  it('does not guess between two files of one name, nor leave the drop', async () => {
    const files = new Map([
      ['x/datapackage.json', file('{}')],
      ['x/2020/a.csv', file('1')],
      ['x/2021/a.csv', file('2')],
    ]);
    expect(await failureOf(filesSource(files).read('daten/a.csv'))).toBe('missing');
    expect(await failureOf(filesSource(files).read('../x/2020/a.csv'))).toBe('unsafePath');
    expect(await failureOf(filesSource(files, 0).read('2020/a.csv'))).toBe('tooLarge');
  });
});
