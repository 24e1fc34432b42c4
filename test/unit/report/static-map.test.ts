import { describe, expect, it } from 'vitest';
import type { ChoroplethSpecification } from '../../../src/cartography/specification.ts';
import type { AreaGeometry } from '../../../src/model/index.ts';
import { escapeText, staticMapSvg } from '../../../src/report/static-map.ts';

/** Two squares side by side with a common border. */
const geometry: AreaGeometry = {
  coordinates: Float64Array.of(0, 0, 100, 0, 100, 100, 0, 100, 0, 0, 100, 0, 200, 0, 200, 100, 100, 100, 100, 0),
  ringOffsets: Uint32Array.of(0, 5, 10),
  polygonOffsets: Uint32Array.of(0, 1, 2),
  areaOffsets: Uint32Array.of(0, 1, 2),
};
const boundingBox = { minX: 0, minY: 0, maxX: 200, maxY: 100 };
const fill = (color: string, pattern: string) => ({ kind: 'class', color, pattern, textColor: '#000000', label: 'x', count: 1 });
const specification = (fillIndex: number[], pattern = 'none') =>
  ({
    fills: [fill('#ff0000', 'none'), fill('#00ff00', pattern)],
    fillIndex: Uint8Array.from(fillIndex),
  }) as unknown as ChoroplethSpecification;

describe('staticMapSvg', () => {
  it('draws one path per fill on a grid, north up, neighbours on the same corners', () => {
    const svg = staticMapSvg({ geometry, boundingBox, specification: specification([0, 1]), name: 'a < b' });
    expect(svg).toContain('viewBox="0 0 1280 640"');
    expect(svg).toContain('aria-label="a &lt; b"');
    expect(svg).toContain('d="M0 640l640 0l0 -640l-640 0z" fill-rule="evenodd" fill="#ff0000"');
    expect(svg).toContain('d="M640 640l640 0l0 -640l-640 0z" fill-rule="evenodd" fill="#00ff00"');
  });
  it('joins areas of one fill and leaves out fills without areas', () => {
    const svg = staticMapSvg({ geometry, boundingBox, specification: specification([0, 0]), name: '' });
    expect(svg.match(/<path/g)).toHaveLength(1);
    expect(svg.match(/z/g)!.length).toBeGreaterThanOrEqual(2);
  });
  it('lays a pattern over its ground, by attributes alone', () => {
    const svg = staticMapSvg({ geometry, boundingBox, specification: specification([0, 1], 'dots'), name: '' });
    expect(svg).toContain('<pattern id="dots-000000"');
    expect(svg).toContain('fill="url(#dots-000000)"');
    expect(svg).not.toMatch(/style=|<style|<script/);
  });
  it('leaves out what shrinks to nothing, and survives a city without extent', () => {
    const tiny = { minX: 0, minY: 0, maxX: 1e9, maxY: 1e9 };
    expect(staticMapSvg({ geometry, boundingBox: tiny, specification: specification([0, 1]), name: '' })).not.toContain('<path');
    const point = { minX: 5, minY: 5, maxX: 5, maxY: 5 };
    expect(staticMapSvg({ geometry, boundingBox: point, specification: specification([0, 1]), name: '' })).toContain('<svg');
  });
  it('escapes text', () => {
    expect(escapeText(`<a href="x" title='y'>&`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;');
  });
});
