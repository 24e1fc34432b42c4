import { supplyForecast } from './supply/forecast.ts';
import { supplyFindings } from './supply/findings.ts';
import { supplyResultFindings } from './supply/result-findings.ts';
import { supplyDistricts } from './supply/districts.ts';
import { supplyMap } from './supply/map.ts';
import { supplyNetwork } from './supply/network.ts';
import { supplyOffer } from './supply/offer.ts';
import { supplyScenarios } from './supply/scenarios.ts';
import { supplyShell } from './supply/shell.ts';
import { supplySites } from './supply/sites.ts';

/** Workspace "Versorgung". Comes with the workspace. */
export const supply = {
  ...supplyShell,
  ...supplyScenarios,
  ...supplyOffer,
  ...supplyMap,
  ...supplyNetwork,
  ...supplyDistricts,
  ...supplySites,
  ...supplyForecast,
  ...supplyFindings,
  ...supplyResultFindings,
  'supply.title': 'Versorgung',
};
