/**
 * `npm run test:stress`: made input without end against everything that must hold of it. `--minutes 10` for how long,
 * `--seed 1` where to begin (else the day), `--only TEXT` for one property, `--cases N` to stop after so many of each. Prints a
 * table; exits with 1 when something was found, with the seeds to try again by. First comes growth.ts.
 */
import { parseArgs } from "node:util";
import { properties } from "./properties.ts";
import type { Find } from "./property.ts";
import { trySeed } from "./try-seeds.ts";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "2" },
    seed: { type: "string", default: String(Math.floor(Date.now() / 86_400_000) * 1_000_000) },
    only: { type: "string", default: "" },
    cases: { type: "string", default: "Infinity" },
  },
});
const chosen = properties.filter(({ name }) => name.includes(values.only));
const share = (Number(values.minutes) * 60_000) / chosen.length;
/** Of one property so many are shown; they are mostly one. */
const mostShown = 5;

let found = 0;
let tried = 0;
for (const property of chosen) {
  const start = performance.now();
  const finds: Find[] = [];
  let cases = 0;
  for (; cases < Number(values.cases) && performance.now() - start < share; cases += 1) {
    const find = await trySeed(property, Number(values.seed) + cases);
    if (find !== undefined) finds.push(find);
  }
  const seconds = (performance.now() - start) / 1000;
  console.log(`${cases} cases, ${finds.length} found, ${(cases / seconds).toFixed(0)} a second: ${property.name}`);
  for (const { seed, said } of finds.slice(0, mostShown)) console.log(`  seed ${seed}\n    ${said.join("\n    ")}`);
  found += finds.length;
  tried += cases;
}
console.log(`${tried} cases, ${found} found`);
process.exitCode = found === 0 ? 0 : 1;
