import * as fc from 'fast-check';
import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { NodeBarrier, STREET_CLASSES, StreetFlag } from '../../../../src/model/index.ts';
import { readStreetFiles, readStreets } from '../../../../src/reading/index.ts';
import { nodeLookup } from '../../../../src/reading/streets/node-lookup.ts';
import { utf8 } from '../helpers.ts';
import { concatenated, osmPbf, osmXml, type SampleNetwork } from './osm-samples.ts';
import { codes, fixture, plain } from './samples.ts';

const XML = fixture('musterdorf.osm');
const PBF = fixture('musterdorf.osm.pbf');

const xml = (text: string): Uint8Array => utf8(`<osm version="0.6">${text}</osm>`);
const read = (bytes: Uint8Array, name = 'netz.osm') => readStreets({ name, bytes });

/** A street along a parallel of latitude, nodes 1 to n; `way` stands for the way's tags. */
const nodes = (...ids: readonly number[]): string =>
  ids.map((id) => `<node id="${id}" lat="51.49" lon="${(9.77 + id / 1000).toFixed(3)}"/>`).join('');
const way = (id: number, refs: readonly number[], tag = '<tag k="highway" v="path"/>'): string =>
  `<way id="${id}">${refs.map((ref) => `<nd ref="${ref}"/>`).join('')}${tag}</way>`;

describe('OSM XML', () => {
  it('gives classes, directions, levels, gradients, barriers and ids', async () => {
    const { value, findings } = await read(XML);
    expect(codes(findings)).toEqual(['streets-cut: 2', 'streets-not-built: 1']);
    expect(value?.geometry.offsets).toEqual(Uint32Array.of(0, 3, 7, 10, 12));
    expect(Array.from(value!.classes!, (code) => STREET_CLASSES[code])).toEqual(['secondary', 'residential', 'footway', 'steps']);
    expect(value?.flags).toEqual(Uint16Array.of(0, StreetFlag.onewayForward | StreetFlag.bikeBothWays, StreetFlag.bridge, 0));
    expect(value?.levels).toEqual(Int8Array.of(0, 0, 2, 0));
    expect(value?.grades).toEqual(Float32Array.of(0, 0.08, 0, 0));
    expect([...value!.vertexIds!]).toEqual([1, 2, 3, 6, 2, 4, 5, 5, 7, 3, 7, 4]);
    const { bike } = NodeBarrier;
    expect([...value!.vertexBarriers!]).toEqual([0, 0, 0, bike, 0, 0, bike, bike, 0, 0, 0, 0]);
  });

  it('projects to the UTM zone of the data, or to the CRS asked for', async () => {
    const [own, asked] = await Promise.all([
      readStreetFiles([{ name: 'a', bytes: XML }]),
      readStreetFiles([{ name: 'a', bytes: XML }], { crs: 'EPSG:25833' as never }),
    ]);
    expect(own.value?.crs).toBe('EPSG:25832');
    expect(asked.value?.crs).toBe('EPSG:25833');
    // 0.002 degrees of longitude at 51.491 degrees north
    const length = (of: typeof own): number => {
      const { coordinates } = of.value!.lines.geometry;
      return Math.hypot(coordinates[2]! - coordinates[0]!, coordinates[3]! - coordinates[1]!);
    };
    expect(length(own)).toBeCloseTo(138.86, 1);
    // zone 33 lies far off, its scale is 0.6 % larger there
    expect(length(asked) / length(own)).toBeGreaterThan(1.001);
  });

  it('is the same packed, in pieces and in any order of elements', async () => {
    const whole = plain((await read(XML)).value);
    expect(plain((await read(gzipSync(XML), 'musterdorf.osm.gz')).value)).toEqual(whole);
    const text = new TextDecoder().decode(XML);
    const ways = text.slice(text.indexOf('<way id="100"'), text.indexOf('<relation'));
    const turned = text.replace(ways, '').replace('<node id="1"', `${ways}<node id="1"`);
    expect(plain((await read(utf8(turned))).value)).toEqual(whole);
    const halves = concatenated([gzipSync(XML.subarray(0, 700)), gzipSync(XML.subarray(700))]);
    expect(plain((await read(halves, 'zwei-teile.osm.gz')).value)).toEqual(whole);
  });

  it('cuts ways where nodes are missing', async () => {
    const { value, findings } = await read(xml(nodes(1, 2, 3, 4, 5) + way(10, [1, 2, 77, 3, 78, 4, 5])));
    expect(codes(findings)).toEqual(['streets-cut: 1']);
    expect([...value!.vertexIds!]).toEqual([1, 2, 4, 5]);
    expect(value?.geometry.offsets).toEqual(Uint32Array.of(0, 2, 4));
  });

  it('takes the first of nodes with the same id, whatever their order', async () => {
    const twice = `${nodes(3, 1, 2)}<node id="1" lat="51.60" lon="9.8"/>${way(10, [1, 2])}`;
    const once = nodes(1, 2, 3) + way(10, [1, 2]);
    const { value, findings } = await read(xml(twice));
    expect(codes(findings)).toEqual(['streets-node-duplicate: 1']);
    expect(plain(value)).toEqual(plain((await read(xml(once))).value));
    const find = nodeLookup(Float64Array.of(5, 3, 5, -2), () => {});
    expect([5, 3, -2, 4].map(find)).toEqual([0, 1, 3, -1]);
  });

  it('interrupts ways at nodes outside the world, of no number, deleted', async () => {
    const bad = [
      '<node id="6" lat="91" lon="9.77"/>',
      '<node id="7" lat="51.49" lon="200"/>',
      '<node id="8" lat="nord" lon="9"/>',
      '<node id="9" lat="51.49" lon="9.79" action="delete"/>',
    ];
    const { value, findings } = await read(xml(nodes(1, 2) + bad.join('') + way(10, [1, 2, 6, 7, 8, 9])));
    expect(codes(findings)).toEqual(['streets-cut: 1', 'streets-node-outside: 3']);
    expect([...value!.vertexIds!]).toEqual([1, 2]);
  });

  it('says so when ways have no length or an unknown class', async () => {
    const short = way(10, [1]) + way(11, []) + way(12, [1, 2], '<tag k="highway" v="hoverway"/>');
    const { value, findings } = await read(xml(nodes(1, 2) + short));
    expect(codes(findings)).toEqual(['streets-broken-line: 2', 'streets-unknown-class: 1']);
    expect(findings.find(({ code }) => code === 'streets-unknown-class')?.value).toBe('hoverway');
    expect([...value!.classes!]).toEqual([0]);
  });
});

describe('OSM PBF', () => {
  it('reads plain and dense nodes, raw and packed blocks, granularity and offsets', async () => {
    const fromPbf = await read(PBF, 'musterdorf.osm.pbf');
    const fromXml = await read(XML);
    expect(plain(fromPbf.value)).toEqual(plain(fromXml.value));
    expect(codes(fromPbf.findings)).toEqual(codes(fromXml.findings));
  });

  it('is told by its content, not its name', async () => {
    expect((await read(PBF, 'download')).value).not.toBeNull();
    expect((await read(XML, 'download.pbf')).value).not.toBeNull();
  });

  it('refuses features it does not know', async () => {
    const text = new TextDecoder('latin1').decode(PBF);
    const at = text.indexOf('DenseNodes');
    const other = PBF.slice();
    other.set(utf8('FutureTech'), at);
    const { value, findings } = await read(other);
    expect(value).toBeNull();
    expect(findings.map(({ code, value: named }) => [code, named])).toEqual([['format-unsupported', 'PBF FutureTech']]);
  });
});

const HIGHWAYS = ['residential', 'footway', 'steps', 'construction', 'platform', 'primary', 'road', 'nonsense'];
const text = fc.string({ unit: fc.constantFrom('a', 'ß', '"', '<', '&', '>', "'", ' ', '€', '😀', '\n'), maxLength: 6 });
const network: fc.Arbitrary<SampleNetwork> = fc
  .record({
    nodes: fc.uniqueArray(
      fc.record({
        id: fc.oneof(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 2 ** 40 })),
        longitude: fc.integer({ min: 97_000_000, max: 98_000_000 }),
        latitude: fc.integer({ min: 514_000_000, max: 515_000_000 }),
        tags: fc.oneof(
          fc.constant({}),
          fc.record({ barrier: fc.constantFrom('gate', 'wall', 'bollard'), access: fc.constantFrom('no', 'yes'), name: text }),
        ),
      }),
      { selector: ({ id }) => id, minLength: 2, maxLength: 12 },
    ),
    ways: fc.array(
      fc.record({
        picks: fc.array(fc.nat(13), { maxLength: 8 }),
        tags: fc.record(
          {
            highway: fc.constantFrom(...HIGHWAYS),
            oneway: fc.constantFrom('yes', '-1', 'no'),
            bridge: fc.constantFrom('yes', 'no'),
            layer: fc.constantFrom('1', '-2', 'x'),
            foot: fc.constantFrom('no', 'yes'),
            incline: fc.constantFrom('3%', 'up'),
            name: text,
          },
          { requiredKeys: [] },
        ),
      }),
      { maxLength: 8 },
    ),
  })
  .map((drawn) => ({
    nodes: drawn.nodes,
    ways: drawn.ways.map(({ picks, tags }, at) => ({
      id: at + 1,
      // 12 and 13 are often not there
      refs: picks.map((pick) => drawn.nodes[pick]?.id ?? 10 ** 12 + pick),
      tags: tags as Record<string, string>,
    })),
  }));

describe('the two encodings', () => {
  it('of the same network read to equal streets and findings', async () => {
    await fc.assert(
      fc.asyncProperty(network, fc.boolean(), fc.boolean(), async (sample, dense, packed) => {
        const fromXml = await read(osmXml(sample), 'a.osm');
        const fromPbf = await read(osmPbf(sample, { dense, packed }), 'a.osm');
        expect(plain(fromPbf.value)).toEqual(plain(fromXml.value));
        expect(fromPbf.findings).toEqual(fromXml.findings);
      }),
      { numRuns: 150 },
    );
  });
});

describe('bad OSM files', () => {
  const expectUnreadable = async (bytes: Uint8Array, name: string): Promise<void> => {
    const { value, findings } = await read(bytes, name);
    expect(value).toBeNull();
    expect(findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(['resource-unreadable']);
  };

  it('cut off anywhere give a finding and no half network', async () => {
    const packed = gzipSync(XML);
    for (const share of [0.05, 0.3, 0.6, 0.9, 0.99]) {
      await expectUnreadable(packed.subarray(0, Math.ceil(share * (packed.length - 9))), 'netz.osm.gz');
      await expectUnreadable(XML.subarray(0, Math.ceil(share * (XML.length - 9))), 'netz.osm');
    }
    // a PBF may end between two blocks: nobody can tell
    const { length } = PBF;
    for (const end of [30, 60, length - 1, length - 5, length - 40]) await expectUnreadable(PBF.subarray(0, end), 'netz.osm.pbf');
  });

  it('wrongly nested, foreign or broken XML names the line', async () => {
    const { findings } = await read(utf8('<osm>\n<node id="1" lat="1" lon="2">\n</way>\n</osm>'));
    expect(findings).toMatchObject([{ code: 'resource-unreadable', row: 3 }]);
    await expectUnreadable(utf8('<html><body>404</body></html>'), 'netz.osm');
    await expectUnreadable(utf8('<osm><node id=1></osm>'), 'netz.osm');
    await expectUnreadable(utf8('<osm>&unbekannt;</osm>'), 'netz.osm');
  });

  it('without streets say so', async () => {
    for (const bytes of [
      xml(''),
      xml(nodes(1, 2)),
      xml(nodes(1, 2) + way(1, [1, 2], '<tag k="building" v="yes"/>')),
      xml(way(1, [8, 9])),
    ]) {
      const { value, findings } = await read(bytes);
      expect(value).toBeNull();
      expect(codes(findings)).toContain('streets-none: 1');
    }
  });

  it('of random bytes behind a right beginning never throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 60 }), fc.nat(PBF.length - 1), async (noise, at) => {
        const spoilt = PBF.slice();
        spoilt.set(noise.subarray(0, PBF.length - at), at);
        const { value, findings } = await read(spoilt, 'netz.osm.pbf');
        expect(value !== null || findings.some(({ severity }) => severity === 'error')).toBe(true);
        await read(concatenated([utf8('<osm>'), noise]), 'netz.osm');
        await read(concatenated([Uint8Array.of(0x1f, 0x8b, 8, 0), noise]), 'netz.osm.gz');
      }),
      { numRuns: 300 },
    );
  });

  it('stop when the caller wants to', async () => {
    const stop = new Error('stop');
    const pace = (): void => {
      throw stop;
    };
    await expect(readStreets({ name: 'a.osm', bytes: XML }, { pace })).rejects.toBe(stop);
    await expect(readStreets({ name: 'a.osm.pbf', bytes: PBF }, { pace })).rejects.toBe(stop);
  });
});

describe('several extracts', () => {
  const part = (ids: readonly number[], refs: readonly number[]) => xml(nodes(...ids) + way(10, refs) + way(11, [2, 3]));

  it('share nodes, and each piece of a way counts once', async () => {
    const { value, findings } = await readStreetFiles([
      { name: 'west.osm', bytes: part([1, 2, 3], [1, 2, 3, 4, 5]) },
      { name: 'ost.osm', bytes: part([2, 3, 4, 5], [1, 2, 3, 4, 5]) },
    ]);
    expect([...value!.lines.vertexIds!]).toEqual([1, 2, 3, 2, 3, 3, 4, 5]);
    expect([...value!.lines.geometry.offsets]).toEqual([0, 3, 5, 8]);
    expect(codes(findings)).toEqual(['streets-cut: 1', 'streets-cut: 1', 'streets-way-duplicate: 1']);
    expect(value!.counts).toMatchObject({ read: 4, leftOut: { duplicate: 1 } });
  });

  it('of which one can not be read give nothing', async () => {
    const { value } = await readStreetFiles([
      { name: 'gut.osm', bytes: XML },
      { name: 'schlecht.osm', bytes: utf8('<osm>') },
    ]);
    expect(value).toBeNull();
  });

  it('of different kinds meet by coordinates', async () => {
    const { value } = await readStreetFiles([
      { name: 'a.osm', bytes: XML },
      { name: 'b.geojson', bytes: fixture('musterdorf.geojson') },
    ]);
    expect(value?.lines.vertexIds).toBeUndefined();
    expect(value!.lines.geometry.offsets).toHaveLength(9);
  });
});
