export const ATLAS_PACKAGE_SCHEMA = {};
