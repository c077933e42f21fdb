/**
 * Part of `npm run test:stress:builds`: a publication whose every text is a payload, built and taken out of the house. `--seed` says in
 * which order they are dealt, `--stories 40` among how many stories. Exits with 1 when any file does or asks anything.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createCopy } from "../builds/copy.ts";
import { createRandom } from "../unit/seeded.ts";
import { judgeSite } from "./judge/judge-site.ts";
import { layHostile } from "./make/lay-hostile.ts";

const { values } = parseArgs({
  options: { seed: { type: "string", default: "1" }, stories: { type: "string", default: "40" } },
});

/** What they see is meant: payloads that look like places to fill, or like paths, and headlines that are alike. */
const meant = /title and a description|is a notice at its own address|no source map, private path/;

const ways = ["--to letter", "--to wechat story-0", "--to epub rivers", "--to pdf story-0"] as const;

const copy = createCopy("hostile", "publication-hans");
const said: string[] = [];
let files = 0;

async function run(command: string): Promise<string> {
  const { code, output } = await copy.run(command);
  if (code !== 0) said.push(`${command}: ${output}`);
  if (/^\s+at .+:\d+:\d+/m.test(output)) said.push(`${command} shows a stack: ${output}`);
  return output;
}

function judge(folder: string, isJudged = (_: string): boolean => true): void {
  const judged = judgeSite(join(copy.folder, folder));
  said.push(...judged.said.filter(isJudged));
  files += judged.files;
}

try {
  layHostile(copy, createRandom(Number(values.seed)), Number(values.stories));
  // Some bodies are refused, each with its sentence.
  const { output } = await copy.run("check");
  const refused = new Set(
    [...output.matchAll(/^content\/stories\/(story-\d+)\/.*\n\s+错误/gm)].map(([, name = ""]) => name),
  );
  for (const name of refused) rmSync(join(copy.folder, "content/stories", name), { recursive: true });
  await run("build");
  judge("dist");
  const checks = await copy.runSiteChecks();
  const failed = checks.output.split(/^ FAIL /m).slice(1);
  said.push(...failed.filter((found) => !meant.test(found.split("\n")[0] ?? "")).map((found) => found.slice(0, 2000)));
  if (checks.code !== 0 && failed.length === 0) said.push(checks.output);
  for (const way of ways) await run(`export ${way}`);
  await run("export-search");
  judge("exports");
  // The page for those who run the servers is the newsroom's own.
  judge("search-export", (sentence) => !sentence.startsWith("README.md"));
} finally {
  copy.remove();
}
console.log(
  said.length === 0 ? `payloads in every place: ${files} files judged, nothing runs or asks` : said.join("\n"),
);
process.exitCode = said.length === 0 ? 0 : 1;
