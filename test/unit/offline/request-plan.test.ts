import { describe, expect, it } from 'vitest';
import { readCacheName, cacheName } from '../../../src/offline/cache-names.ts';
import { KEEPING_HEADER, planRequest } from '../../../src/offline/request-plan.ts';

const scope = 'https://stadt.example/soziales/atlas/';
const site = {
  scope,
  files: new Set([`${scope}index.html`, `${scope}assets/app-12345678.js`, `${scope}icon.svg`, `${scope}vortrag.html`]),
};
const plan = (url: string, changes: { method?: string; mode?: string; headers?: Headers } = {}) =>
  planRequest({ method: 'GET', mode: 'cors', headers: new Headers(), url, ...changes }, site);

describe('what the service worker does with a request', () => {
  it('answers the page of the app, whatever the link holds', () => {
    expect(plan(scope, { mode: 'navigate' })).toBe('page');
    expect(plan(`${scope}?v=1&jahr=2024#oben`, { mode: 'navigate' })).toBe('page');
    expect(plan(`${scope}index.html?leicht=1`, { mode: 'navigate' })).toBe('page');
  });
  it('answers the second window of a presentation, of which there may be no network', () => {
    expect(plan(`${scope}vortrag.html#0b0e8a3e`, { mode: 'navigate' })).toBe('shell');
  });
  it('leaves other pages to the server: those for frames, those of the website', () => {
    expect(plan(`${scope}karte.html`, { mode: 'navigate' })).toBe('pass');
    expect(plan(`${scope}karte/kinderarmut.html`, { mode: 'navigate' })).toBe('pass');
    expect(plan('https://stadt.example/impressum', { mode: 'navigate' })).toBe('pass');
  });
  it('answers files of the program, and looks for files of packages', () => {
    expect(plan(`${scope}assets/app-12345678.js`)).toBe('shell');
    expect(plan(`${scope}atlas/datapackage.json`)).toBe('file');
    expect(plan('https://stadt.example/daten/atlas/a.csv')).toBe('file');
  });
  it('touches no other origin, no writing, no part of a file, nothing with a query', () => {
    expect(plan('https://sgx.geodatenzentrum.de/wms')).toBe('pass');
    expect(plan('http://stadt.example/soziales/atlas/icon.svg')).toBe('pass');
    expect(plan(`${scope}atlas/a.csv`, { method: 'POST' })).toBe('pass');
    expect(plan(`${scope}atlas/a.tif`, { headers: new Headers({ Range: 'bytes=0-9' }) })).toBe('pass');
    expect(plan(`${scope}assets/app-12345678.js?fresh`)).toBe('pass');
    expect(plan(`${scope}atlas/a.csv`, { headers: new Headers({ [KEEPING_HEADER]: '1' }) })).toBe('pass');
  });
});

describe('names of caches', () => {
  it('come back as they were', () => {
    for (const content of [{ kind: 'shell', version: 'abc-def' } as const, { kind: 'package', base: '/a%20b/atlas/' } as const])
      expect(readCacheName(scope, cacheName(scope, content))).toEqual(content);
  });
  it('of a folder above, below or beside, or of somebody else, are not ours', () => {
    const content = { kind: 'shell', version: '1' } as const;
    for (const other of [
      'https://stadt.example/',
      'https://stadt.example/soziales/',
      `${scope}alt/`,
      'https://stadt.example/soziales/atlas2/',
    ])
      expect(readCacheName(scope, cacheName(other, content))).toBeNull();
    for (const name of [
      '',
      'workbox-precache',
      'sozialraumatlas',
      'sozialraumatlas /soziales/atlas/ shell',
      `${cacheName(scope, content)} x`,
    ])
      expect(readCacheName(scope, name)).toBeNull();
  });
});
