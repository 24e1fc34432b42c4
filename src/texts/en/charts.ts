import type { charts as de } from '../de/charts.ts';

export const charts: Readonly<Record<keyof typeof de, string>> = {};
