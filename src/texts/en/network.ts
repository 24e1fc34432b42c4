import type { network as german } from '../de/network.ts';

export const network: Readonly<Record<keyof typeof german, string>> = {
  'finding.streets-none.title': 'No streets found',
  'finding.streets-none.message': 'The file “{resource}” holds no street or path a network could be built from.',
  'finding.streets-none.hint': 'Provide a file with lines: OpenStreetMap (.osm, .osm.pbf), GeoJSON, shapefile or GeoPackage.',
  'finding.streets-not-built.title': 'Planned and abandoned ways left out',
  'finding.streets-not-built.message': '[{count} {count|way is|ways are} left out: ]Planned, under construction or gone.',
  'finding.streets-not-built.hint': 'Nothing to do. If a way has been finished since, use newer data.',
  'finding.streets-no-way.title': 'Not a way',
  'finding.streets-no-way.message':
    '[{count} {count|line is|lines are} left out: ]Platforms, rest areas, rails and the like are no part of the network.',
  'finding.streets-no-way.hint': 'Nothing to do.',
  'finding.streets-not-a-line.title': 'Not a line',
  'finding.streets-not-a-line.message': '[{count} {count|entry is|entries are} left out: ]Points and areas are no ways.',
  'finding.streets-not-a-line.hint': 'Check whether this is the right file and the right layer.',
  'finding.streets-broken-line.title': 'Unusable line',
  'finding.streets-broken-line.message':
    '[{count} {count|line has|lines have} ]fewer than two points, or coordinates that are no numbers. Such lines are missing from the network.',
  'finding.streets-broken-line.hint': 'Check the geometry in a GIS and export it again.',
  'finding.streets-cut.title': 'Ways cut off at the edge',
  'finding.streets-cut.message':
    '[{count} {count|way names|ways name} ]points that are not in the file. The way ends there; the rest of it is used.',
  'finding.streets-cut.hint': 'Nothing to do if the extract is generous around the city. Otherwise take a larger one.',
  'finding.streets-node-outside.title': 'Point outside the world',
  'finding.streets-node-outside.message':
    '[{count} {count|point has|points have} ]impossible coordinates[, for example {value}]. What leads through there is interrupted.',
  'finding.streets-node-outside.hint': 'Export the file again, with longitude and latitude in degrees.',
  'finding.streets-node-duplicate.title': 'Duplicate node',
  'finding.streets-node-duplicate.message':
    '[{count} {count|node occurs|nodes occur} ]more than once with the same number. The first counts.',
  'finding.streets-node-duplicate.hint': 'Check whether extracts were appended twice.',
  'finding.streets-way-duplicate.title': 'Ways in several files',
  'finding.streets-way-duplicate.message': '[{count} {count|way is|ways are} ]in more than one file and {count|counts|count} once.',
  'finding.streets-way-duplicate.hint': 'Nothing to do.',
  'finding.streets-without-class.title': 'Kind of way not stated',
  'finding.streets-without-class.message':
    '[For {count} {count|line|lines} ]no column says whether it is a street, a footpath or stairs. All count as open to people and bicycles.',
  'finding.streets-without-class.hint': 'Add a column “highway”, “fclass” or “art” if there are stairs and expressways among them.',
  'finding.streets-unknown-class.title': 'Unknown kind of way',
  'finding.streets-unknown-class.message':
    '[{count} {count|line is|lines are} ]of a kind the atlas does not know[, for example “{value}”]. They count as ordinary streets.',
  'finding.streets-unknown-class.hint': 'Check the word; known are the values of OpenStreetMap and common German words.',
  'finding.streets-without-attributes.title': 'Attributes of the lines are missing',
  'finding.streets-without-attributes.message':
    'There is no table that fits the lines[ ({value})]. So kind, one-way streets and bridges are unknown.',
  'finding.streets-without-attributes.hint': 'Open the files .shp, .dbf, .prj and .cpg together; they must have the same name.',
  'finding.streets-without-crs.title': 'Coordinate system not stated',
  'finding.streets-without-crs.message': 'The file names no coordinate system[; by its numbers {value} is assumed].',
  'finding.streets-without-crs.hint': 'Check the position on the map, or state the coordinate system with --crs or a .prj file.',
  'finding.streets-crs-not-metric.title': 'Coordinate system without metres',
  'finding.streets-crs-not-metric.message': 'In this coordinate system[ ({value})] no ways can be measured in metres.',
  'finding.streets-crs-not-metric.hint': 'Choose a metric coordinate system, for example EPSG:25832 or EPSG:25833.',
  'finding.streets-format-unknown.title': 'Not a known street network',
  'finding.streets-format-unknown.message': 'The file “{resource}” is in no format a street network can be read from.',
  'finding.streets-format-unknown.hint': 'Use OpenStreetMap (.osm, .osm.gz, .osm.pbf), GeoJSON, TopoJSON, shapefile or GeoPackage.',
  'finding.streets-lengths-ignored.title': 'Stated lengths not used',
  'finding.streets-lengths-ignored.message':
    'The column with the length does not fit the lines as drawn[: it gives {ratio} times as much]. Ways are measured as drawn.',
  'finding.streets-lengths-ignored.hint': 'State lengths in metres, or leave the column out.',
  'finding.streets-too-many.title': 'Network too large',
  'finding.streets-too-many.message': 'The file “{resource}” holds more than can be processed for a city.',
  'finding.streets-too-many.hint': 'Cut the file to the city with a margin of a few kilometres.',
  'finding.streets-file-refused.title': 'Network file can not be used',
  'finding.streets-file-refused.message': 'The file “{resource}” is damaged or was written by another version of the atlas.',
  'finding.streets-file-refused.hint': 'Write the network file again with “npm run atlas -- network”.',
};
