import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { crsCode, resourceName, type ResourceDescriptor } from '../../../../src/model/index.ts';
import {
  buildStreetGraph,
  decodeStreetGraph,
  edgeCountOf,
  encodeStreetGraph,
  graphStatistics,
  footProfile,
  travelGraphFor,
} from '../../../../src/network/index.ts';
import { readNetworkResource } from '../../../../src/reading/index.ts';
import { utf8 } from '../helpers.ts';
import { codes, fixture } from './samples.ts';

const UTM = crsCode('EPSG:25832');
const NAME = resourceName('netz');
const NETWORK = { resource: NAME };
const resource = (path: string, members: Partial<ResourceDescriptor> = {}): ResourceDescriptor => ({ name: NAME, path, ...members });

describe('the network of a package', () => {
  it('Musterstadt: one connected network with given lengths', async () => {
    const bytes = readFileSync(resolve(import.meta.dirname, '../../../../geodata/musterstadt/strassen.topojson'));
    const { value, findings } = await readNetworkResource(bytes, { resource: NAME, object: 'weg' }, resource('strassen.topojson'), {
      crs: UTM,
    });
    expect(findings).toEqual([]);
    if (value?.kind !== 'lines') throw new Error('no lines');
    const document = JSON.parse(bytes.toString()) as { objects: { weg: { geometries: { properties: { laenge: number } }[] } } };
    const given = document.objects.weg.geometries.reduce((sum, { properties }) => sum + properties.laenge, 0);
    const graph = buildStreetGraph(value.lines);
    const statistics = graphStatistics(graph, travelGraphFor(graph, footProfile(5, 'test'), 'meters'));
    expect(statistics.components).toBe(1);
    expect(statistics.edges).toBe(4955);
    expect(statistics.lengthMeters).toBeCloseTo(given, 6);
  });

  it('as a compact file hands its bytes over for decoding', async () => {
    const lines = await readNetworkResource(fixture('musterdorf.osm'), NETWORK, resource('dorf.osm'), { crs: UTM });
    if (lines.value?.kind !== 'lines') throw new Error('no lines');
    const graph = buildStreetGraph(lines.value.lines);
    const encoded = new Uint8Array(encodeStreetGraph(graph));
    // a view into a larger buffer, as files of a package may come
    const shifted = new Uint8Array(encoded.length + 3);
    shifted.set(encoded, 3);
    for (const described of [resource('netz.streets', { format: 'streets' }), resource('netz.bin')]) {
      const { value, findings } = await readNetworkResource(shifted.subarray(3), NETWORK, described, { crs: UTM });
      expect(findings).toEqual([]);
      if (value?.kind !== 'compact') throw new Error('not compact');
      const decoded = decodeStreetGraph(value.bytes);
      expect(decoded.kind === 'graph' && edgeCountOf(decoded.graph)).toBe(edgeCountOf(graph));
    }
  });

  it('that can not be read gives findings with the name of the resource', async () => {
    const { value, findings } = await readNetworkResource(utf8('{}'), NETWORK, resource('netz.geojson'), { crs: UTM });
    expect(value).toBeNull();
    expect(codes(findings)).toEqual(['format-unsupported: 1']);
    expect(findings[0]?.resource).toBe('netz');
  });
});
