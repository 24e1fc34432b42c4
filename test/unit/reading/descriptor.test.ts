import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { ATLAS_PACKAGE_SCHEMA, isSafeRelativePath, readPackageDescriptor } from '../../../src/reading/index.ts';
import type { AtlasPackage } from '../../../src/model/index.ts';
import { json, latin1, utf8 } from './helpers.ts';

const FIXTURE = resolve(import.meta.dirname, '../../fixtures/reading/complete-package.json');
const complete = (): AtlasPackage => JSON.parse(readFileSync(FIXTURE, 'utf8')) as AtlasPackage;

/** The complete example with one thing changed. */
function changed(path: string, value: unknown): Uint8Array {
  const document: unknown = complete();
  const parts = path.split('/').slice(1);
  const last = parts.pop()!;
  const parent = parts.reduce<Record<string, unknown>>(
    (inside, part) => inside[part] as Record<string, unknown>,
    document as Record<string, unknown>,
  );
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return json(document);
}

describe('a complete descriptor', () => {
  it('passes without a finding and unchanged', () => {
    const { value, findings } = readPackageDescriptor(json(complete()));
    expect(findings).toEqual([]);
    expect(value).toEqual(complete());
  });

  it('passes with a byte order mark', () => {
    expect(readPackageDescriptor(utf8(`\ufeff${JSON.stringify(complete())}`)).findings).toEqual([]);
  });

  it('uses every definition of the schema, so that none goes untested', () => {
    const used = new Set<string>();
    const visit = (schema: unknown): void => {
      if (Array.isArray(schema)) schema.forEach(visit);
      else if (typeof schema === 'object' && schema !== null) {
        for (const [name, member] of Object.entries(schema)) {
          if (name === '$ref') used.add(String(member).replace('#/$defs/', ''));
          else visit(member);
        }
      }
    };
    visit(ATLAS_PACKAGE_SCHEMA);
    expect([...used].sort()).toEqual(Object.keys(ATLAS_PACKAGE_SCHEMA.$defs).sort());
    expect(Object.keys(complete().atlas).sort()).toEqual(Object.keys(ATLAS_PACKAGE_SCHEMA.$defs.atlas.properties).sort());
  });
});

describe('the published schema', () => {
  it('is the one we validate with', () => {
    const path = resolve(import.meta.dirname, '../../../public/schema/atlas-package.schema.json');
    expect(readFileSync(path, 'utf8')).toBe(`${JSON.stringify(ATLAS_PACKAGE_SCHEMA, null, 2)}\n`);
  });

  it('has a title for everything an editor shows', () => {
    for (const [name, definition] of Object.entries(ATLAS_PACKAGE_SCHEMA.$defs)) {
      expect(definition, name).toHaveProperty('title');
      for (const [member, schema] of Object.entries('properties' in definition ? definition.properties : {})) {
        expect('$ref' in (schema as object) || 'title' in (schema as object), `${name}.${member}`).toBe(true);
      }
    }
  });
});

describe('typical mistakes', () => {
  it.each([
    ['/title', undefined, '/title', 'required', true],
    ['/resources', {}, '/resources', 'type', true],
    ['/resources', [], '/resources', 'minItems', true],
    ['/atlas/version', 2, '/atlas/version', 'const', true],
    ['/atlas/crs', 'UTM 33', '/atlas/crs', 'pattern', true],
    ['/atlas/levels/0/geometry/key', undefined, '/atlas/levels/0/geometry/key', 'required', false],
    ['/atlas/tables/0/period', {}, '/atlas/tables/0/period', 'anyOf', false],
    ['/atlas/tables/0/symbols', 'destatis', '/atlas/tables/0/symbols', 'enum', false],
    ['/atlas/indicators/0/unit', 'prozent', '/atlas/indicators/0/unit', 'enum', false],
    ['/atlas/indicators/0/decimals', '1', '/atlas/indicators/0/decimals', 'type', false],
    ['/atlas/indicators/0/value/factor', undefined, '/atlas/indicators/0/value/factor', 'required', false],
    ['/atlas/indicators/0/value/kind', 'quote', '/atlas/indicators/0/value/kind', 'enum', false],
    ['/atlas/backdrop/0/kind', 'lake', '/atlas/backdrop/0/kind', 'enum', false],
  ])('%s = %j is reported at %s (%s)', (path, value, pointer, keyword, isFatal) => {
    const read = readPackageDescriptor(changed(path, value));
    const found = read.findings.find((finding) => finding.parameters?.['path'] === pointer);
    expect(found).toMatchObject({ code: 'descriptor-invalid', severity: 'error', parameters: { keyword } });
    expect(found?.value).toContain(pointer);
    expect(read.value === null).toBe(isFatal);
  });

  it('takes out the one bad indicator and says what would be allowed', () => {
    const { value, findings } = readPackageDescriptor(changed('/atlas/indicators/0/unit', 'prozent'));
    expect(value?.atlas.indicators?.map((indicator) => indicator.id)).toEqual(
      complete()
        .atlas.indicators?.slice(1)
        .map((one) => one.id),
    );
    expect(findings[0]).toMatchObject({ value: '/atlas/indicators/0/unit: "prozent"' });
    expect(findings[0]?.parameters?.['expected']).toContain('percent, perThousand');
  });

  it('only warns about members nobody knows', () => {
    const { value, findings } = readPackageDescriptor(changed('/atlas/indicatoren', []));
    expect(value).not.toBeNull();
    expect(findings).toMatchObject([{ severity: 'warning', parameters: { path: '/atlas/indicatoren', keyword: 'unknown' } }]);
  });

  it('points at the entry as it stood in the file, also after others were taken out', () => {
    const broken = JSON.parse(new TextDecoder().decode(changed('/atlas/indicators/0/unit', 'prozent'))) as {
      atlas: { indicators: { theme: string }[] };
    };
    broken.atlas.indicators[1]!.theme = 'wetter';
    const { findings } = readPackageDescriptor(json(broken));
    expect(findings.find((found) => found.value === 'wetter')).toMatchObject({
      code: 'descriptor-unknown-reference',
      parameters: { path: '/atlas/indicators/1/theme', kind: 'theme' },
    });
  });
});

describe('references', () => {
  it.each([
    ['/atlas/levels/1/geometry/resource', 'nirgends', 'resource', 'error'],
    ['/atlas/levels/0/parent/level', 'nirgends', 'level', 'error'],
    ['/atlas/levels/0/editionOf', 'nirgends', 'level', 'error'],
    ['/atlas/levels/0/population/dataset', 'nirgends', 'dataset', 'error'],
    ['/atlas/tables/0/level', 'nirgends', 'level', 'error'],
    ['/atlas/tables/0/resource', 'nirgends', 'resource', 'error'],
    ['/atlas/indicators/0/theme', 'nirgends', 'theme', 'warning'],
    ['/atlas/indicators/0/value/numerator/0/dataset', 'nirgends', 'dataset', 'error'],
    ['/atlas/indicators/0/value/numerator/0/column', 'nirgends', 'column', 'warning'],
    ['/atlas/facilities/0/resource', 'nirgends', 'resource', 'error'],
    ['/atlas/backdrop/0/resource', 'nirgends', 'resource', 'error'],
    ['/atlas/crosswalks/0/from', 'nirgends', 'level', 'error'],
    ['/atlas/start/indicator', 'nirgends', 'indicator', 'error'],
  ])('%s to nothing is a finding, not a crash', (path, id, kind, severity) => {
    const { value, findings } = readPackageDescriptor(changed(path, id));
    const found = findings.find((finding) => finding.parameters?.['kind'] === kind && String(finding.value).endsWith('nirgends'));
    expect(found).toMatchObject({ code: 'descriptor-unknown-reference', severity });
    expect(value).not.toBeNull();
    if (kind !== 'column') expect(JSON.stringify(value)).not.toContain('nirgends');
  });

  it('keeps the first of two with the same id', () => {
    const twice = complete();
    const doubled = {
      ...twice,
      atlas: { ...twice.atlas, themes: [...twice.atlas.themes!, { ...twice.atlas.themes![0]!, title: 'Zweites' }] },
    };
    const { value, findings } = readPackageDescriptor(json(doubled));
    expect(findings).toMatchObject([{ code: 'descriptor-duplicate-id', value: 'bevoelkerung', parameters: { path: '/atlas/themes/1' } }]);
    expect(value?.atlas.themes).toEqual(twice.atlas.themes);
  });

  it('cuts a circle of levels', () => {
    const { value, findings } = readPackageDescriptor(changed('/atlas/levels/1/parent', { level: 'plr', keyPrefix: 2 }));
    expect(findings.filter((found) => found.code === 'descriptor-level-cycle')).toHaveLength(1);
    expect(value?.atlas.levels.map((level) => level.parent?.level)).toEqual([undefined, undefined, 'bezirk']);
  });

  it('says when nobody knows the CRS of the map', () => {
    expect(readPackageDescriptor(changed('/atlas/crs', 'EPSG:27572')).findings).toMatchObject([
      { code: 'crs-unknown', value: 'EPSG:27572' },
    ]);
  });
});

describe('paths', () => {
  const unsafe = [
    '/etc/passwd',
    '../geheim.csv',
    'a/../../b.csv',
    'a//b.csv',
    './a.csv',
    'https://example.org/a.csv',
    '//example.org/a.csv',
    'file:///a.csv',
    'data:text/csv,a',
    'javascript:alert(1)',
    'C:\\a.csv',
    'a\\..\\b.csv',
    '~/a.csv',
    '%2e%2e/a.csv',
    ' ../a.csv',
    'a/.. ',
    'a%2fb.csv',
    'a.csv?x=1',
    'a.csv#b',
    'a\u0000.csv',
    '',
  ];
  it.each(unsafe)('%j is never read', (path) => {
    expect(isSafeRelativePath(path)).toBe(false);
    if (path === '') return;
    const { value, findings } = readPackageDescriptor(changed('/resources/1/path', path));
    expect(findings.find((found) => found.code === 'descriptor-unsafe-path')).toMatchObject({
      severity: 'error',
      parameters: { path: '/resources/1/path' },
    });
    expect(value?.resources.some((resource) => resource.path === path)).toBe(false);
  });

  it.each(['a.csv', 'daten/2020/ew.csv', 'Einwohner Süd (1).csv', '..a.csv', '.hidden/a', 'a..b.csv', '100%.csv'])('%j is fine', (path) => {
    expect(isSafeRelativePath(path)).toBe(true);
  });

  it('resolves no safe path to anything outside the package', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('..', '.', '/', '\\', 'a', '%2e', ':', '?', '#', ' ', '%2F'), { minLength: 1, maxLength: 8 }),
        (parts) => {
          const path = parts.join('');
          if (!isSafeRelativePath(path)) return;
          const url = new URL(path, 'https://stadt.example/atlas/paket/');
          expect(url.href.startsWith('https://stadt.example/atlas/paket/')).toBe(true);
        },
      ),
      { seed: 13, numRuns: 500 },
    );
  });
});

describe('what is no descriptor', () => {
  it.each([
    ['{"name": "x",\n  "title": }', 2, 12],
    ['', 1, 1],
    ['{"a": [1, 2,]}', 1, 13],
    ["{'a': 1}", 1, 2],
    ['{"a": 1} x', 1, 10],
    ['{"a": "\n"}', 1, 7],
    ['[1, 2', 1, 6],
    ['{"a" 1}', 1, 6],
    ['nul', 1, 1],
  ])('%j fails at line %d, column %d', (text, line, column) => {
    const { value, findings } = readPackageDescriptor(utf8(text));
    expect(value).toBeNull();
    expect(findings).toMatchObject([{ code: 'descriptor-invalid-json', severity: 'error', row: line, parameters: { line, column } }]);
  });

  it('finds an error whenever the engine does', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', '"', 'x', '0', '\\'), (text, at, noise) => {
        const position = at % (text.length + 1);
        const spoilt = text.slice(0, position) + noise + text.slice(position + 1);
        let isJson = true;
        try {
          JSON.parse(spoilt);
        } catch {
          isJson = false;
        }
        const isReported = readPackageDescriptor(utf8(spoilt)).findings.some((found) => found.code === 'descriptor-invalid-json');
        expect(isReported).toBe(!isJson);
      }),
      { seed: 17, numRuns: 300 },
    );
  });

  it.each([['null'], ['[]'], ['"x"'], ['{}'], ['{"resources": null, "atlas": []}'], [`${'['.repeat(100_000)}${']'.repeat(100_000)}`]])(
    'reports %.40s',
    (text) => {
      const { value, findings } = readPackageDescriptor(utf8(text));
      expect(value).toBeNull();
      expect(findings.length).toBeGreaterThan(0);
    },
  );

  it('reports deep nesting where anything may stand, and wrong encodings', () => {
    const deep = JSON.stringify(complete()).replace('"recipes":[]', `"recipes":[${'['.repeat(50_000)}${']'.repeat(50_000)}]`);
    expect(readPackageDescriptor(utf8(deep)).value).not.toBeNull();
    expect(readPackageDescriptor(latin1('{"name": "Köln"}')).findings).toMatchObject([{ code: 'encoding-invalid', severity: 'error' }]);
  });
});
