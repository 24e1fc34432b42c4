export { keepPackageFiles, keptPackageOf, type KeepingOutcome, type KeepingProgress, type KeptPackage } from './package-cache.ts';
export { canServeOffline, OfflineService, type VersionListener } from './registration.ts';
export { clearCaches, measureCaches, type CachedAmount } from './stored-files.ts';
