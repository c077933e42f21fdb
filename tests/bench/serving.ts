/**
 * `npm run bench:serving`: 200 readers at once, for a minute, on nginx with the configuration a build writes, beside the same
 * nginx with one plain file of the same size and no configuration at all. Needs a built site and nginx (Debian: nginx-light).
 * `-- --seconds 10`, `-- --readers 50`. Ends with 1 when a reader was not answered.
 */
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildHosting } from "../../src/build/hosting/host-files.ts";
import { packFiles } from "../../src/build/hosting/pack-files.ts";
import { listOutput } from "../../src/build/weigh-output.ts";
import { formatPath, formatRootPath, pagePaths } from "../../src/site/paths.ts";
import { variants } from "../../src/site/served-variants.ts";
import { startServer } from "../e2e/host-servers.ts";
import { ports } from "../e2e/ports.ts";
import { type Heard, readAll } from "./serving/readers.ts";

const { values } = parseArgs({
  options: { seconds: { type: "string", default: "60" }, readers: { type: "string", default: "200" } },
});
const duration = Number(values.seconds) * 1000;
const readers = Number(values.readers);

/** A site without a story that moved or was retracted: their rules are looked up only at their own addresses. */
const { beside } = buildHosting("own-server", {
  base: formatRootPath(""),
  front: formatRootPath("index.html"),
  editions: variants.map(({ tag, prefers }) => ({
    path: formatPath(tag, ""),
    front: `${formatPath(tag, pagePaths.front)}index.html`,
    languages: prefers,
  })),
  moved: [],
  gone: [],
});

/** What readers ask for: pages, and what pages bring. Of the search only what every question needs. */
const listPaths = (dist: string): string[] =>
  listOutput(dist)
    .map(({ path }) => path)
    .filter((path) => /\.(?:html|js|css|woff2|svg|png|jpg|webp|avif|xml|json)$/.test(path) && !/404\.html$/.test(path))
    .map((path) => formatRootPath(path.replace(/(^|\/)index\.html$/, "$1")));

const lay = (folder: string, files: Readonly<Record<string, string>>) => {
  mkdirSync(join(folder, "hosting"), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, "hosting", name), text);
};

const percentile = ({ waits }: Heard, share: number) => waits[Math.floor(waits.length * share)] ?? Number.NaN;
const formatRow = (name: string, heard: Heard) => ({
  name,
  "answers/s": Math.round((heard.answers / heard.took) * 1000),
  "MB/s": Math.round(heard.bytes / heard.took / 10) / 100,
  "median ms": Math.round(percentile(heard, 0.5) * 10) / 10,
  "99 % ms": Math.round(percentile(heard, 0.99) * 10) / 10,
  errors: heard.errors.length,
});

const folder = mkdtempSync(join(tmpdir(), "luozi-serving-"));
chmodSync(folder, 0o755);
const [whole, plain] = [join(folder, "whole"), join(folder, "plain")];
cpSync(join(resolve(import.meta.dirname, "../.."), "dist"), join(whole, "dist"), { recursive: true });
await packFiles(join(whole, "dist"), join(folder, "none"));
lay(whole, beside);
const paths = listPaths(join(whole, "dist"));
const site = await startServer("nginx", { folder: whole, work: join(folder, "a"), port: ports.nginx });
const served = await readAll({ port: ports.nginx, readers, duration, paths }).finally(() => site.kill());

mkdirSync(join(plain, "dist"), { recursive: true });
writeFileSync(join(plain, "dist/plain.txt"), "x".repeat(Math.round(served.bytes / Math.max(1, served.answers))));
writeFileSync(join(plain, "dist/robots.txt"), "");
lay(plain, { ...beside, "site.conf": "server {\n    listen 8080;\n    root /srv/site;\n}\n" });
const bare = await startServer("nginx", { folder: plain, work: join(folder, "b"), port: ports.nginx });
const single = await readAll({ port: ports.nginx, readers, duration, paths: ["/plain.txt"] }).finally(() =>
  bare.kill(),
);
rmSync(folder, { recursive: true, force: true });

console.table([formatRow(`site, ${paths.length} addresses`, served), formatRow("one plain file", single)]);
const ratio = served.answers / served.took / (single.answers / single.took);
console.log(`${readers} readers, ${values.seconds} s each: ${ratio.toFixed(2)} of one plain file.`);
const errors = [...served.errors, ...single.errors];
for (const error of errors.slice(0, 10)) console.log(error);
process.exitCode = errors.length === 0 ? 0 : 1;
