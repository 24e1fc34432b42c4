/** Stepwise computations are shared with other rooms; here they are found under their old name. */
export { runToEnd, type Stepwise } from '../model/index.ts';
