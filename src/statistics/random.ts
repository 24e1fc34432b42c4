export { createRandom, type Random } from '../model/index.ts';
