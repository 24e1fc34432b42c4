/** `npm run real -- NAME`: puts a real package together and prints its folder, for `npm start -- --atlas`. */
import { assembleRealPackage, hasRealData, REAL_PACKAGES } from './real-packages.ts';

const wanted = process.argv[2];
const name = REAL_PACKAGES.find((known) => known === wanted);
if (name === undefined) {
  console.error(`npm run real -- NAME\n\n  NAME: ${REAL_PACKAGES.join(', ')}`);
  process.exitCode = 2;
} else if (!hasRealData()) {
  console.error('Die Datendateien liegen nicht neben dem Projekt (../shared/realdata).');
  process.exitCode = 1;
} else {
  console.log(await assembleRealPackage(name));
}
