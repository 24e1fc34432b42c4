export function deltaE(first: string, second: string): number;
