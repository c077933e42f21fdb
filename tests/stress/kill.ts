/**
 * Part of `npm run test:stress:builds`: saves, builds, imports and moves killed at moments drawn by a seed, while somebody reads the site. Every
 * answer is 200, what stands is the old or the new, and the next run ends well. `--seed`, `--times 20`. Exits with 1 otherwise.
 */
import { cpSync, existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Copy, createCopy, digest, type Running } from "../builds/copy.ts";
import { findPort } from "../builds/find-port.ts";
import { createRandom } from "../unit/seeded.ts";
import { killSaves } from "./kill-saves.ts";

const { values } = parseArgs({
  options: { seed: { type: "string", default: "1" }, times: { type: "string", default: "20" } },
});
const random = createRandom(Number(values.seed));
const times = Number(values.times);
const said: string[] = [];

/** With all its helpers; one that ended in the same moment is gone already. */
function kill(child: Running["process"]): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // As said above.
  }
}

async function killAfter(copy: Copy, command: string, moment: number): Promise<void> {
  const { process: child, done } = copy.start(command);
  await new Promise((resolve) => setTimeout(resolve, moment));
  kill(child);
  await done;
}

/** Asks for a page again and again until it is stopped; returns the answers that were none. */
function read(address: string): () => Promise<string[]> {
  const wrong: string[] = [];
  let stopped = false;
  const reading = (async () => {
    while (!stopped) {
      const status = await fetch(address).then(async (answer) => {
        await answer.arrayBuffer();
        return answer.status;
      }, String);
      if (status !== 200) wrong.push(String(status));
    }
  })();
  return async () => {
    stopped = true;
    await reading;
    return wrong;
  };
}

async function killBuilds(copy: Copy): Promise<void> {
  const port = await findPort();
  const server = copy.start(`preview --port ${port}`);
  const address = `http://localhost:${port}/zh-hans/about/`;
  while (
    !(await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    ))
  )
    await new Promise((resolve) => setTimeout(resolve, 200));
  const stop = read(address);
  for (let at = 0; at < times; at += 1) {
    copy.change("content/about.md", (text) => `${text}\n第${at}次。\n`);
    await killAfter(copy, "build", random(3000));
  }
  const last = await copy.run("build");
  if (last.code !== 0) said.push(`the last build: ${last.output}`);
  said.push(...(await stop()).map((status) => `a reader of a killed build got ${status}`));
  kill(server.process);
  const kept = digest(join(copy.folder, "dist"));
  const clean = createCopy("clean", "publication-hans");
  cpSync(join(copy.folder, "content"), join(clean.folder, "content"), { recursive: true });
  const built = await clean.run("build");
  if (built.code !== 0 || JSON.stringify(digest(join(clean.folder, "dist"))) !== JSON.stringify(kept))
    said.push("after the killed builds the site is not what a clean build makes");
  clean.remove();
}

const manuscript = (at: number) =>
  `江邊的第${at}個夜班\n\n${"橋修好以前，守橋的人先守了三個冬天，聽久了水聲，就分得出水位。".repeat(30)}\n`;

/** What an import or a move has written of each story is whole, and nothing else lies there. */
async function killWriters(copy: Copy, command: (at: number) => string): Promise<void> {
  for (let at = 0; at < times; at += 1) {
    copy.write(`mail/letter-${at}.txt`, manuscript(at));
    await killAfter(copy, command(at), 200 + random(1500));
    const check = await copy.run("check");
    if (check.code !== 0) said.push(`after a killed ${command(at)}: ${check.output}`);
    const left = readdirSync(join(copy.folder, "content/stories")).filter(
      (name) => !existsSync(join(copy.folder, "content/stories", name, "index.md")),
    );
    if (left.length > 0) said.push(`after a killed ${command(at)} there is ${left.join(" ")}`);
  }
}

said.push(...(await killSaves(random, times)));
const copy = createCopy("kill", "publication-hans");
try {
  await copy.run("build");
  await killBuilds(copy);
  await killWriters(copy, (at) => `import mail/letter-${at}.txt`);
  cpSync(join(import.meta.dirname, "../fixtures/moving/hexo"), join(copy.folder, "mail/hexo"), { recursive: true });
  copy.delete("mail/hexo/source/_posts/broken.md");
  await killWriters(copy, () => "move-in mail/hexo");
  const whole = await copy.run("move-in mail/hexo");
  if (whole.code !== 0) said.push(`the last move: ${whole.output}`);
} finally {
  copy.remove();
}
console.log(said.length === 0 ? `killed ${4 * times} times: nothing lost` : said.join("\n"));
process.exitCode = said.length === 0 ? 0 : 1;
