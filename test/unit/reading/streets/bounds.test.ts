import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readStreets } from '../../../../src/reading/index.ts';
import { BoundPassed, MAXIMUM_WAY_NODES } from '../../../../src/reading/streets/bounds.ts';
import { unpackedBytes } from '../../../../src/reading/streets/unpack.ts';
import { utf8 } from '../helpers.ts';
import { codes, fixture } from './samples.ts';

describe('absurd counts', () => {
  it('a way through more nodes than any way has is left out', async () => {
    const nodes = '<node id="1" lat="51.5" lon="9.8"/><node id="2" lat="51.6" lon="9.8"/>';
    const tag = '<tag k="highway" v="path"/>';
    const endless = '<nd ref="1"/><nd ref="2"/>'.repeat(MAXIMUM_WAY_NODES / 2 + 1);
    const bytes = utf8(`<osm>${nodes}<way id="1">${endless}${tag}</way><way id="2"><nd ref="1"/><nd ref="2"/>${tag}</way></osm>`);
    const { value, findings } = await readStreets({ name: 'a.osm', bytes });
    expect(value?.geometry.offsets).toEqual(Uint32Array.of(0, 2));
    expect(codes(findings)).toEqual(['streets-broken-line: 1']);
  });

  it('a packed file that unpacks beyond the bound stops there', () => {
    const packed = gzipSync(new Uint8Array(100_000));
    expect(unpackedBytes(packed, 100_000)).toHaveLength(100_000);
    expect(() => unpackedBytes(packed, 99_999)).toThrow(BoundPassed);
  });

  it('an archive that announces gigabytes is not unpacked', async () => {
    const archive = zipSync({ 'wege.geojson': fixture('musterdorf.geojson') });
    expect((await readStreets({ name: 'wege.zip', bytes: archive })).value).not.toBeNull();
    const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
    // the size before packing, in the entry of the directory that starts with "PK\x01\x02"
    for (let at = 0; at + 28 < archive.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 3_000_000_000, true);
    const { value, findings } = await readStreets({ name: 'wege.zip', bytes: archive });
    expect(value).toBeNull();
    expect(codes(findings)).toEqual(['streets-too-many: 1']);
  });
});
