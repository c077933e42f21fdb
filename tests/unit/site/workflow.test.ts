/** The workflow: what is tested before a page comes out, with which rights, and when scheduled stories do. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { createMoment } from "../../../src/fields/dates.ts";
import { site } from "../../../src/site/site.ts";

const text = readFileSync(resolve(import.meta.dirname, "../../../.github/workflows/site.yml"), "utf8");

interface Job {
  readonly needs?: string | readonly string[];
  readonly if?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly {
    readonly if?: string;
    readonly uses?: string;
    readonly run?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly with?: Readonly<Record<string, string>>;
  }[];
}

const workflow = parse(text) as {
  on: { schedule: { cron: string }[] };
  permissions: Readonly<Record<string, string>>;
  jobs: Readonly<Record<"engine" | "shares" | "publication" | "publish" | "announce", Job>>;
};
const { engine, shares, publication, publish, announce } = workflow.jobs;
const listRuns = ({ steps }: Job) => steps.flatMap(({ run }) => run ?? []);

/** Hours of the day a cron line names, in UTC. */
function listHours(cron: string): number[] {
  return (cron.split(" ")[1] ?? "").split(",").flatMap((part) => {
    const [first = 0, last = first] = part.split("-").map(Number);
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  });
}

test("scheduled stories come out every hour of the day readers are awake, in the site's time zone", () => {
  const local = workflow.on.schedule
    .flatMap(({ cron }) => listHours(cron))
    .map((hour) => Number(createMoment(Date.UTC(2026, 5, 1, hour), site.timeZone).slice(11, 13)));
  expect(local.sort((a, b) => a - b)).toEqual(Array.from({ length: 17 }, (_, at) => at + 7));
  expect(text).toContain(`07:00 to 23:00 in ${site.timeZone}`);
});

test("the scheduled run publishes what a build of that moment makes", () => {
  for (const job of Object.values(workflow.jobs)) {
    expect(job.if ?? "").not.toContain("schedule");
    for (const { run, env } of job.steps)
      expect([run ?? "", ...Object.keys(env ?? {})].join(" ")).not.toContain("AS_OF");
  }
});

test("nothing is published but what is green as an engine and as a publication, on main", () => {
  expect(publish.needs).toEqual(["engine", "publication"]);
  // A status function, `always()` above all, would let a red one pass.
  expect(publish.if).not.toMatch(/always|failure|cancelled/);
  expect(publish.if).toContain("github.ref == 'refs/heads/main'");
});

test("the publication is checked, built and looked at without a test of the engine", () => {
  const runs = listRuns(publication).filter((run) => run.startsWith("npm "));
  expect(runs).toEqual([
    "npm ci",
    "npm run desk -- check --annotations",
    "npm run publication",
    expect.stringMatching(/^npm run build -- .*--join/),
    "npm run site",
    // Looks at what is published, before it is replaced.
    expect.stringMatching(/^npm run desk -- announce /),
  ]);
});

test("shares of a large paper are made by machines of their own, each handed on whole to the one that joins them", () => {
  const runs = (job: Job) => listRuns(job).join("\n");
  expect(runs(shares)).toContain('npm run desk -- build --share "$SHARE"');
  const [upload, download] = [shares, publication].map(({ steps }) =>
    steps.find(({ uses }) => /(?:upload|download)-artifact@/.test(uses ?? "")),
  );
  // What openReading keeps, and the share itself.
  expect(upload?.with?.["path"]?.trim().split("\n")).toEqual(
    ["shares", "readings", "bodies", "records"].map((folder) => `.luozi/${folder}`),
  );
  expect(upload?.with).toMatchObject({ "include-hidden-files": true });
  expect(download?.with).toMatchObject({ pattern: "share-*", "merge-multiple": true, path: ".luozi" });
});

test("an engine is tested whole, unless one of the same files was green before: all files but a newsroom's", () => {
  const [digest = "", , whole = ""] = listRuns(engine);
  expect(Array.from(digest.matchAll(/':!([^']+)'/g), ([, path]) => path)).toEqual([
    "content",
    "src/publication",
    "public",
  ]);
  expect(whole).toMatch(/^bash \.ci\/run && /);
  const conditions = engine.steps.flatMap((step) => step.if ?? []);
  expect(new Set(conditions)).toEqual(new Set(["steps.green.outputs.cache-hit != 'true'"]));
});

test("what changed is told once it is published, where the repository names whom, with no rights at all", () => {
  expect([announce.needs, announce.permissions]).toEqual(["publish", {}]);
  for (const name of ["INDEXNOW_KEY", "WEBSUB_HUB"]) {
    expect(announce.if).toContain(`vars.${name} != ''`);
    expect(announce.steps.filter((step) => step.if?.includes(`vars.${name} != ''`))).toHaveLength(1);
  }
  // The names of the files that the desk writes.
  for (const file of ["indexnow.json", "feeds.txt"]) expect(listRuns(announce).join("\n")).toContain(file);
});

test("rights are the least there are, and every action is one that was read", () => {
  expect(workflow.permissions).toEqual({ contents: "read" });
  const writing = Object.entries(workflow.jobs).filter(([, { permissions }]) =>
    Object.values(permissions ?? {}).includes("write"),
  );
  expect(writing.map(([name]) => name)).toEqual(["publish"]);
  expect(publish.steps.map(({ uses }) => uses?.split("@")[0])).toEqual(["actions/deploy-pages"]);
  for (const { steps } of Object.values(workflow.jobs))
    for (const { uses } of steps) expect(uses ?? "@".padEnd(41, "0")).toMatch(/@[0-9a-f]{40}$/);
});
