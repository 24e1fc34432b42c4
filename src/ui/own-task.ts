/** Ends the present task: what an element awaits with this before it draws much does not add up with the drawing of all others. */
export const ownTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
