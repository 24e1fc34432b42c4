import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fromArrayBuffer } from 'geotiff';
import { describe, expect, test } from 'vitest';
import { DEFAULT_BLOCKS, DEFAULT_SEED, generateCity } from '../../../geodata/generator/city.ts';
import { packageFiles } from '../../../geodata/generator/package-files.ts';
import { readPackageDescriptor } from '../../../src/reading/index.ts';
import { CITY_FOLDER, readBytes, readDescriptor, rows } from './committed-city.ts';

const generatorFolder = fileURLToPath(new URL('../../../geodata/generator/', import.meta.url));

describe('the package of Musterstadt', () => {
  test('the generator makes the committed city again, byte for byte', { timeout: 120_000 }, () => {
    const files = packageFiles(generateCity({ blocks: DEFAULT_BLOCKS, seed: DEFAULT_SEED }));
    expect([...files.keys()].sort()).toEqual(readdirSync(CITY_FOLDER).sort());
    const different = [...files].filter(([path, bytes]) => !Buffer.from(bytes).equals(readBytes(path))).map(([path]) => path);
    expect(different).toEqual([]);
  });

  test('the generator uses nothing that differs between machines or runs', () => {
    const forbidden =
      /Math\.(?!floor|ceil|round|abs|min|max|sqrt|imul|SQRT1_2|SQRT2|sign)\w+|\bDate\b|performance\.|toLocale|localeCompare|Intl\b|\*\*(?!\/)[^/*]/;
    const guilty = readdirSync(generatorFolder)
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) =>
        readFileSync(generatorFolder + name, 'utf8')
          .split('\n')
          .filter((line) => !/^\s*(\/?\*|\/\/)/.test(line) && forbidden.test(line))
          .map((line) => `${name}: ${line.trim()}`),
      );
    expect(guilty).toEqual([]);
  });

  test('reads without a finding', () => {
    const { value, findings } = readPackageDescriptor(readBytes('datapackage.json'));
    expect(findings).toEqual([]);
    expect(value?.atlas.fictitious).toBe(true);
  });

  test('holds every resource with the stated size, at most 8 MB in all, and says everywhere that it is invented', () => {
    const descriptor = readDescriptor();
    let total = statSync(`${CITY_FOLDER}datapackage.json`).size;
    for (const resource of descriptor.resources) {
      expect(typeof resource.path).toBe('string');
      const { size } = statSync(CITY_FOLDER + String(resource.path));
      expect(size).toBe(resource.bytes);
      total += size;
      expect(resource.title).toContain('fiktiv');
    }
    expect(total).toBeLessThanOrEqual(8e6);
    expect(descriptor.title).toContain('fiktiv');
    for (const indicator of descriptor.atlas.indicators!) expect(indicator.source).toContain('fiktiv');
    for (const kind of descriptor.atlas.facilities!) expect(kind.source).toContain('fiktiv');
    for (const { provider } of descriptor.atlas.attributions!) expect(provider).toContain('fiktiv');
  });

  test('every indicator speaks both languages', () => {
    for (const indicator of readDescriptor().atlas.indicators!) {
      for (const text of [
        indicator.title,
        indicator.titleEn,
        indicator.question,
        indicator.questionEn,
        indicator.formula,
        indicator.formulaEn,
      ])
        expect(text).toBeTruthy();
      expect(indicator.question).toMatch(/\?$/);
      expect(indicator.questionEn).toMatch(/\?$/);
    }
  });
});

describe('the population raster', () => {
  const open = async () => {
    const bytes = readBytes('bevoelkerungsraster.tif');
    return fromArrayBuffer(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  };

  test('is a tiled GeoTIFF in EPSG:25832 with an overview, directories before data', async () => {
    const tiff = await open();
    expect(await tiff.getImageCount()).toBe(2);
    const image = await tiff.getImage(0);
    expect(image.getResolution().slice(0, 2)).toEqual([100, -100]);
    expect(image.getGeoKeys()?.ProjectedCSTypeGeoKey).toBe(25832);
    expect(image.getTileWidth()).toBe(64);
    expect(image.getGDALNoData()).toBe(-1);
    const overview = await tiff.getImage(1);
    expect(overview.getWidth()).toBe(Math.ceil(image.getWidth() / 2));
    expect(overview.fileDirectory.getValue('NewSubfileType')).toBe(1);
  });

  test('holds the people of the last year, in the overview as well', async () => {
    const tiff = await open();
    const people = rows('bevoelkerung').find((row) => row['baublock'] === '00000000' && row['jahr'] === '2024')!;
    for (const level of [0, 1]) {
      const [band] = await (await tiff.getImage(level)).readRasters();
      let sum = 0;
      for (const value of band as Float32Array) if (value >= 0) sum += value;
      expect(Math.abs(sum - Number(people['einwohner']))).toBeLessThan(40);
    }
  });
});
