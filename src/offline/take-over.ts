/** Said by a page to a version that waits: begin now. */
export const TAKE_OVER = 'sozialraumatlas/take-over';
