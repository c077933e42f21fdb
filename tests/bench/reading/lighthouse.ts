/** Lighthouse, mobile, all four categories: the story, the front page and the search page of every variant, median of some runs. */
import { type AddressInfo, createServer } from "node:net";
import { type BrowserType, chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { pagePaths } from "../../../src/site/paths.ts";
import { variants } from "../../../src/site/served-variants.ts";
import { leadPath } from "../../e2e/pages.ts";
import { type Figure, median } from "../figure.ts";
import type { ReadingSite } from "./site.ts";

const pages = { 文章: leadPath, 首頁: pagePaths.front, 搜尋頁: pagePaths.search } as const;
const categories = {
  performance: "效能",
  accessibility: "無障礙",
  "best-practices": "最佳做法",
  seo: "SEO",
} as const;
type Category = keyof typeof categories;
const names = Object.keys(categories) as Category[];

/** What a category lost points on, by audit. */
interface Result {
  readonly scores: Readonly<Record<Category, number>>;
  readonly lost: readonly string[];
}

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

async function runOnce(address: string, port: number): Promise<Result> {
  const result = await lighthouse(address, { port, logLevel: "error", output: "json", onlyCategories: names });
  if (result === undefined || result.lhr.runtimeError !== undefined)
    throw new Error(`Lighthouse: ${result?.lhr.runtimeError?.message ?? "no result"}`);
  const { lhr } = result;
  const scores = {} as Record<Category, number>;
  const lost: string[] = [];
  for (const name of names) {
    const category = lhr.categories[name];
    scores[name] = Math.round((category?.score ?? 0) * 100);
    for (const { id, weight } of category?.auditRefs ?? []) {
      const score = lhr.audits[id]?.score;
      if (weight > 0 && typeof score === "number" && score < 0.9) lost.push(`${id} ${score}`);
    }
  }
  return { scores, lost };
}

export async function measureLighthouse(
  launch: Parameters<BrowserType["launch"]>[0],
  site: ReadingSite,
  runs: number,
): Promise<Figure[]> {
  const port = await findPort();
  const browser = await chromium.launch({
    ...launch,
    args: [...(launch?.args ?? []), `--remote-debugging-port=${port}`],
  });
  try {
    const figures: Figure[] = [];
    for (const [kind, path] of Object.entries(pages)) {
      for (const { tag } of variants) {
        const results: Result[] = [];
        for (let run = 0; run < runs; run += 1) results.push(await runOnce(site.format(tag, path), port));
        const scores = names.map((name) => median(results.map((result) => result.scores[name])));
        // This takes minutes: whoever waits sees that it goes on.
        console.error(`Lighthouse ${kind} ${tag}: ${scores.join(" ")}`);
        figures.push({
          name: `Lighthouse ${kind} ${tag}`,
          measured: Math.min(...scores),
          limit: 100,
          least: true,
          note: [
            names.map((name, at) => `${categories[name]} ${scores[at]}`).join("、"),
            ...(Math.min(...scores) < 100 ? new Set(results.flatMap(({ lost }) => lost)) : []),
          ].join("；"),
        });
      }
    }
    return figures;
  } finally {
    await browser.close();
  }
}
