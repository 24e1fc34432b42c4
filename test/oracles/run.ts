/** `npm run oracles -- DIR`: compares our functions with reference results. Exit 0 = all agree, 1 = some fail, 2 = wrong usage. */
import { existsSync } from 'node:fs';
import { runOracles } from './runner.ts';

const [place, ...rest] = process.argv.slice(2);
if (place === undefined || rest.length > 0 || place.startsWith('-') || !existsSync(place)) {
  console.error(place !== undefined && rest.length === 0 ? `${place}: no such folder` : 'usage: npm run oracles -- DIR');
  process.exitCode = 2;
} else {
  const { passed, failed, skipped } = await runOracles(place, (line) => console.log(line));
  if (passed + failed + skipped === 0) {
    console.error(`${place}: no oracle in it`);
    process.exitCode = 2;
  } else process.exitCode = failed > 0 ? 1 : 0;
}
