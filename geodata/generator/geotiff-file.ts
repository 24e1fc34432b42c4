/** A grid of numbers in rows from north to south; NaN = no data. */
export interface RasterGrid {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

const TILE = 64;
const NO_DATA = -1;

interface Layer {
  readonly grid: RasterGrid;
  readonly pixelMeters: number;
  readonly reduced: boolean;
}

/** Halves a raster: sums of 2 x 2 cells (counts add up). Cost O(cells). */
function overviewOf(grid: RasterGrid): RasterGrid {
  const width = Math.ceil(grid.width / 2);
  const height = Math.ceil(grid.height / 2);
  const values = new Float32Array(width * height).fill(NaN);
  for (let y = 0; y < grid.height; y++) {
    for (let x = 0; x < grid.width; x++) {
      const value = grid.values[y * grid.width + x]!;
      if (Number.isNaN(value)) continue;
      const at = (y >> 1) * width + (x >> 1);
      values[at] = (Number.isNaN(values[at]!) ? 0 : values[at]!) + value;
    }
  }
  return { width, height, values };
}

/**
 * Writes a Cloud Optimized GeoTIFF: little endian, float32, uncompressed tiles of 64, directories before data, one overview (sums of 2 x 2).
 * `west`, `north`: upper left corner in EPSG:25832, metres. NaN becomes -1, stated as GDAL_NODATA. Cost O(cells).
 */
export function writeCloudOptimizedGeoTiff(grid: RasterGrid, west: number, north: number, pixelMeters: number): Uint8Array {
  const layers: Layer[] = [
    { grid, pixelMeters, reduced: false },
    { grid: overviewOf(grid), pixelMeters: pixelMeters * 2, reduced: true },
  ];
  const geoKeys = [1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 25832];
  const noData = `${NO_DATA}\0`;
  const plans = layers.map((layer) => {
    const across = Math.ceil(layer.grid.width / TILE);
    const down = Math.ceil(layer.grid.height / TILE);
    return { layer, across, down, tiles: across * down };
  });
  // First pass: sizes of directories and their long values; second pass: writing.
  const entryCount = 17;
  const directoryBytes = 2 + entryCount * 12 + 4;
  let position = 8;
  const offsets = plans.map(({ tiles }) => {
    const directory = position;
    const offsetsAt = directory + directoryBytes;
    const countsAt = offsetsAt + 4 * tiles;
    const scaleAt = countsAt + 4 * tiles;
    const tieAt = scaleAt + 24;
    const keysAt = tieAt + 48;
    position = keysAt + 2 * geoKeys.length;
    return { directory, offsetsAt, countsAt, scaleAt, tieAt, keysAt };
  });
  // Overviews first, full resolution last, as the COG layout asks.
  const tileBytes = TILE * TILE * 4;
  const dataAt: number[] = [];
  for (let k = plans.length - 1; k >= 0; k--) {
    dataAt[k] = position;
    position += plans[k]!.tiles * tileBytes;
  }
  const bytes = new Uint8Array(position);
  const view = new DataView(bytes.buffer);
  bytes.set([0x49, 0x49, 42, 0]);
  view.setUint32(4, offsets[0]!.directory, true);
  plans.forEach(({ layer, across, tiles }, k) => {
    const at = offsets[k]!;
    let entry = at.directory;
    view.setUint16(entry, entryCount, true);
    entry += 2;
    const SHORT = 3;
    const LONG = 4;
    const put = (tag: number, type: number, count: number, value: number): void => {
      view.setUint16(entry, tag, true);
      view.setUint16(entry + 2, type, true);
      view.setUint32(entry + 4, count, true);
      if (type === SHORT && count === 1) view.setUint16(entry + 8, value, true);
      else view.setUint32(entry + 8, value, true);
      entry += 12;
    };
    // A single tile's offset and size stand in the entry itself.
    put(254, LONG, 1, layer.reduced ? 1 : 0);
    put(256, LONG, 1, layer.grid.width);
    put(257, LONG, 1, layer.grid.height);
    put(258, SHORT, 1, 32);
    put(259, SHORT, 1, 1);
    put(262, SHORT, 1, 1);
    put(277, SHORT, 1, 1);
    put(284, SHORT, 1, 1);
    put(322, LONG, 1, TILE);
    put(323, LONG, 1, TILE);
    put(324, LONG, tiles, tiles === 1 ? dataAt[k]! : at.offsetsAt);
    put(325, LONG, tiles, tiles === 1 ? tileBytes : at.countsAt);
    put(339, SHORT, 1, 3);
    put(33550, 12, 3, at.scaleAt);
    put(33922, 12, 6, at.tieAt);
    put(34735, SHORT, geoKeys.length, at.keysAt);
    // "-1" and its end fit into the entry's own four bytes.
    const ASCII = 2;
    put(42113, ASCII, noData.length, noData.charCodeAt(0) | (noData.charCodeAt(1) << 8));
    view.setUint32(entry, k + 1 < plans.length ? offsets[k + 1]!.directory : 0, true);
    for (let tile = 0; tile < tiles; tile++) {
      view.setUint32(at.offsetsAt + 4 * tile, dataAt[k]! + tile * tileBytes, true);
      view.setUint32(at.countsAt + 4 * tile, tileBytes, true);
    }
    [layer.pixelMeters, layer.pixelMeters, 0].forEach((value, i) => view.setFloat64(at.scaleAt + 8 * i, value, true));
    [0, 0, 0, west, north, 0].forEach((value, i) => view.setFloat64(at.tieAt + 8 * i, value, true));
    geoKeys.forEach((value, i) => view.setUint16(at.keysAt + 2 * i, value, true));
    for (let y = 0; y < Math.ceil(layer.grid.height / TILE) * TILE; y++) {
      for (let x = 0; x < across * TILE; x++) {
        const inside = x < layer.grid.width && y < layer.grid.height;
        const value = inside ? layer.grid.values[y * layer.grid.width + x]! : NaN;
        const tile = Math.floor(y / TILE) * across + Math.floor(x / TILE);
        const offset = dataAt[k]! + tile * tileBytes + 4 * ((y % TILE) * TILE + (x % TILE));
        view.setFloat32(offset, Number.isNaN(value) ? NO_DATA : value, true);
      }
    }
  });
  return bytes;
}
