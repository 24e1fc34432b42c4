import ImageLayer from 'ol/layer/Image.js';
import type Projection from 'ol/proj/Projection.js';
import ImageWMS from 'ol/source/ImageWMS.js';

const SERVICE = 'https://sgx.geodatenzentrum.de/wms_basemapde';
const LAYER = 'de_basemapde_web_raster_grau';

/**
 * basemap.de in grey, as pictures in the package's own CRS (so nothing has to be warped). This file is loaded only after the reader agreed;
 * from then on the reader's address is known to the Bundesamt für Kartographie und Geodäsie.
 */
export function basemapLayer(projection: Projection): ImageLayer<ImageWMS> {
  return new ImageLayer({
    zIndex: 0,
    source: new ImageWMS({ url: SERVICE, params: { LAYERS: LAYER, VERSION: '1.3.0', FORMAT: 'image/png' }, projection, ratio: 1.2 }),
  });
}
