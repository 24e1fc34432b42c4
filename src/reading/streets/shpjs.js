// The library has no types; shpjs.d.ts states those of the two functions used.
export { parseDbf, parseShp } from 'shpjs';
