/**
 * `node tests/packages/last-releases.ts`: which packages have a later release than .github/DEPENDENCIES.md says, and which have had
 * none for two years, for the summary of the weekly workflow. `--write` puts the later ones into the page. Asks the registry, as npm
 * does.
 */
import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { fillReleases, listRows, type Release } from "./releases.ts";

const root = join(import.meta.dirname, "../..");
const place = join(root, ".github/DEPENDENCIES.md");
const page = readFileSync(place, "utf8");
const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<
  string,
  Record<string, string>
>;
const direct = Object.keys({ ...dependencies, ...devDependencies });

const run = promisify(execFile);

async function ask(name: string): Promise<readonly [name: string, release: Release]> {
  const options = { maxBuffer: 100_000_000 };
  const { stdout } = await run("npm", ["view", name, "dist-tags.latest", "time", "--json"], options);
  const answer = JSON.parse(stdout) as { "dist-tags.latest": string; time: Record<string, string> };
  const version = answer["dist-tags.latest"];
  return [name, { version, month: (answer.time[version] ?? "").slice(0, 7), atLatest: false }];
}

const last = new Map<string, Release>();
const waiting = [...direct];
const work = async (): Promise<void> => {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) last.set(...(await ask(name)));
};
await Promise.all(Array.from({ length: 4 }, work));

const known = new Map(listRows(page, direct).flatMap(({ releases }) => [...releases]));
const later = direct.filter((name) => known.get(name)?.version !== last.get(name)?.version);
console.log("Later than .github/DEPENDENCIES.md says:\n");
for (const name of later) console.log(`- ${name} ${last.get(name)?.version}, ${last.get(name)?.month}`);

const twoYearsAgo = `${new Date().getUTCFullYear() - 2}${new Date().toISOString().slice(4, 7)}`;
const said = new Map([...last, ...[...known].filter(([name]) => !later.includes(name))]);
console.log("\nNo release for two years:\n");
for (const [name, { version, month }] of said) if (month < twoYearsAgo) console.log(`- ${name} ${version}, ${month}`);

if (process.argv.includes("--write")) writeFileSync(place, fillReleases(page, direct, last));
