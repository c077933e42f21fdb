/**
 * Part of kill.ts: the desk of this machine killed at moments drawn by a seed while it saves several files at once
 * and sends them. What stands is the old or the new, never some of each, and the next save and sending end well.
 */
import { spawn } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { mendWriting } from "../../src/disk/mend-writing.ts";
import { layCheckout, quiet } from "../unit/checkout/lay-checkout.ts";
import type { Random } from "./property.ts";
import { saved, saveRound, writeRound } from "./save-again.ts";

/** The machine that is sent to is another one, and goes on. */
function keepRemote(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    if (name.endsWith(".lock")) rmSync(join(folder, name));
}

/** Sentences; none where nothing was lost. */
export async function killSaves(random: Random, times: number): Promise<string[]> {
  Object.assign(process.env, quiet);
  const said: string[] = [];
  const paper = layCheckout(Object.fromEntries(saved.map((path) => [path, writeRound("0")])));
  const read = (path: string) => readFileSync(join(paper.root, "content", path), "utf8");
  try {
    for (let at = 0; at < times; at += 1) {
      const child = spawn(process.execPath, [join(import.meta.dirname, "save-again.ts"), paper.root], {
        detached: true,
        stdio: "ignore",
      });
      const ended = new Promise((resolve) => child.on("close", resolve));
      await new Promise((resolve) => setTimeout(resolve, 300 + random(1500)));
      // With the git it may be waiting for, as when a machine goes off.
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      await ended;
      keepRemote(paper.remote);
      mendWriting(paper.root);
      const stands = new Set(saved.map(read));
      if (stands.size !== 1) said.push(`killed save ${at}: some files are new and some are old`);
      if ([...stands].some((text) => writeRound(/第(.*?)次/.exec(text)?.[1] ?? "") !== text))
        said.push(`killed save ${at}: a file is torn`);
      const { written, published } = await saveRound(paper.root, `next-${at}`);
      if ("conflicts" in written) said.push(`the save after killed save ${at} finds a conflict`);
      if (published.state !== "sent") said.push(`after killed save ${at}: ${published.say} ${published.detail}`);
      const [path = ""] = saved;
      if (paper.git("--git-dir", paper.remote, "show", `main:content/${path}`) !== read(path).trim())
        said.push(`after killed save ${at} readers have another text`);
    }
    paper.git("fsck");
  } finally {
    paper.remove();
  }
  return said;
}
