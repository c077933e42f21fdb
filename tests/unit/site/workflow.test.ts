/** The workflow that lets scheduled stories out: when it runs, on the clock of the publication, and that it builds as of now. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { createMoment } from "../../../src/fields/dates.ts";
import { site } from "../../../src/site/site.ts";

const text = readFileSync(resolve(import.meta.dirname, "../../../.github/workflows/site.yml"), "utf8");
const workflow = parse(text) as {
  on: { schedule: { cron: string }[] };
  jobs: { publish: { if: string; steps: { run?: string; env?: Record<string, string> }[] } };
};

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
  expect(workflow.jobs.publish.if).toContain("github.event_name == 'schedule'");
  const build = workflow.jobs.publish.steps.find(({ run }) => run === "npm run build");
  expect(Object.keys(build?.env ?? {})).not.toContain("AS_OF");
});
