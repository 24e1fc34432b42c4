/** Findings of catchments, sites and districts; they come with the workspace that computes them. */
export const supplyFindings = {
  'finding.catchment-no-street.title': 'No way nearby',
  'finding.catchment-no-street.message': 'No way of this network lies within {meters} m. Nothing is reached from here.',
  'finding.catchment-no-street.hint': 'Click nearer to a way, or check the network.',
  'finding.catchment-unknown-facility.title': 'Facility not found',
  'finding.catchment-unknown-facility.message': '{count} {count|chosen facility is|chosen facilities are} not here[: {value}].',
  'finding.catchment-unknown-facility.hint': 'Choose the facility again; the chosen scenario may close it.',
  'finding.siting-thinned.title': 'Not all areas were tried',
  'finding.siting-thinned.message':
    'Of {areas} possible areas, {count} were tried as sites: those with the most people around them who are not served yet, spread over the city. What is said about the best solution holds for these.',
  'finding.siting-thinned.hint': 'Nothing to do. An area next to a proposed one may be just as good.',
  'finding.siting-unreachable.title': 'Reached from no site',
  'finding.siting-unreachable.message':
    'For {count} {count|person|people} no possible site is near enough; they are not part of the computation.',
  'finding.siting-unreachable.hint': 'Check the network, or allow a greater distance.',
  'finding.siting-places-unknown.title': 'Places unknown',
  'finding.siting-places-unknown.message':
    'The number of places of {count} {count|facility|facilities} is not known. The computation lets nobody in there.',
  'finding.siting-places-unknown.hint': 'Add the places where possible.',
  'finding.siting-none-needed.title': 'No further site helps',
  'finding.siting-none-needed.message': 'Further sites would improve nothing[; {count} are proposed].',
  'finding.siting-none-needed.hint': 'Choose a stricter distance, or ask another question.',
  'finding.district-without-facility.title': 'District without facility',
  'finding.district-without-facility.message':
    '{count} {count|polygon fits|polygons fit} no facility of this kind, neither by key or name nor by place[; in the file number {value}].',
  'finding.district-without-facility.hint': 'Add a column with the key or the name of the facility to the file.',
};
