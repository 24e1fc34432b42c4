import type { supplyNetwork as german } from '../../de/supply/network.ts';

/** The streets of the atlas in the workspace "Daten". */
export const supplyNetwork: Record<keyof typeof german, string> = {
  'supply.network.title': 'Street network',
  'supply.network.building': 'The street network is being read and joined …',
  'supply.network.none': 'This atlas has no street network. Reach is computed by air line with a detour factor: an upper bound.',
  'supply.network.build': 'Read streets from files',
  'supply.network.export': 'Save street network',
  'supply.network.hint':
    'OpenStreetMap (.osm, .osm.gz, .osm.pbf), GeoJSON, shapefile (all parts, or as .zip) or GeoPackage. The files stay in this browser.',
  'supply.network.source.package': 'From the atlas.',
  'supply.network.source.file': 'From your files.',
  'supply.network.length': 'Length',
  'supply.network.edges': 'Pieces of street',
  'supply.network.nodes': 'Crossings and ends',
  'supply.network.bridges': 'Bridges',
  'supply.network.components': 'Connection',
  'supply.network.components.value': '{count} {count|part|parts}; the largest has {percent}% of the length',
};
