/** WGS84 (EPSG:7030). GRS80, the ellipsoid of ETRS89, differs by 0.1 mm in the semi-minor axis. */
export const WGS84_SEMI_MAJOR_METERS = 6378137;
export const WGS84_FLATTENING = 1 / 298.257223563;
export const WGS84_ECCENTRICITY = Math.sqrt(WGS84_FLATTENING * (2 - WGS84_FLATTENING));
