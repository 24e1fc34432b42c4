/** What is noticed while supply is computed; comes with the workspace. */
export const supplyResultFindings = {
  'finding.supply-no-network.title': 'Straight lines instead of ways',
  'finding.supply-no-network.message':
    'The package has no streets. Ways are straight lines times the detour factor: who counts as reached is an upper bound.',
  'finding.supply-no-network.hint': 'Build a network from OpenStreetMap or your own files under "Data".',
  'finding.supply-facility-off-network.title': 'Facility not on the network',
  'finding.supply-facility-off-network.message':
    '{count} {count|facility lies|facilities lie} in the water or more than {meters} m from every street[: {value}]. Nobody reaches {count|it|them}.',
  'finding.supply-facility-off-network.hint': 'Check the coordinates; or a street is missing in the network.',
  'finding.supply-demand-off-network.title': 'Areas not on the network',
  'finding.supply-demand-off-network.message':
    'In {count} {count|area|areas} with {persons} {persons|person|people} no street is near enough. They count as not reached.',
  'finding.supply-demand-off-network.hint': 'Check the network for gaps.',
  'finding.supply-demand-unknown.title': 'People unknown',
  'finding.supply-demand-unknown.message':
    'In {count} {count|area|areas} the number of people is not known or secret. {count|It is|They are} in no sum.',
  'finding.supply-demand-unknown.hint': 'Sums and rates of the city hold without these areas.',
  'finding.supply-access-lower.title': 'Access is at least this',
  'finding.supply-access-lower.message':
    'The number of places of {count} {count|facility|facilities} is not known. Access counts known places only and is a lower bound.',
  'finding.supply-access-lower.hint': 'Add the places where possible.',
  'finding.supply-change-ignored.title': 'Change without a target',
  'finding.supply-change-ignored.message': 'The scenario changes the facility "{value}", which is not there (any more).',
  'finding.supply-change-ignored.hint': 'Take the change out of the scenario or make it anew.',
  'finding.supply-way-unjoined.title': 'New way without connection',
  'finding.supply-way-unjoined.message': 'The new way[ "{value}"] meets no street and changes nothing.',
  'finding.supply-way-unjoined.hint': 'Draw the way up to the streets.',
  'finding.supply-housing-outside.title': 'Housing outside',
  'finding.supply-housing-outside.message': 'The housing project[ "{value}"] lies in no area and does not count.',
  'finding.supply-housing-outside.hint': 'Move the project into an area of the city.',
  'finding.supply-housing-without-ages.title': 'Housing without age group',
  'finding.supply-housing-without-ages.message':
    'How many people of the group will live in the project[ "{value}"] is not determined: the ages of the group are missing or have no upper end.',
  'finding.supply-housing-without-ages.hint': 'State the ages of the group with the supply.',
  'finding.supply-raster-unreadable.title': 'Population raster not readable',
  'finding.supply-raster-unreadable.message': 'The raster[ "{value}"] could not be used. All people of an area stand at its centre.',
  'finding.supply-raster-unreadable.hint': 'Check the file and its coordinate system.',
};
