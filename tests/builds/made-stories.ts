/** Stories made for a test publication: as many as wanted, over the years wanted, the same every time. They mean nothing. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { variants } from "../../src/site/served-variants.ts";
import { createCorpus } from "../bench/search/corpus.ts";
import type { Copy } from "./copy.ts";

/** Paragraphs in zh-Hant-TW, one a line: which words follow which is learnt from them. */
const prose = join(import.meta.dirname, "../fixtures/prose.txt");
/** Written in this variant where it is served. */
const written = (variants.find(({ tag }) => tag === "zh-Hant-TW") ?? variants[0])?.tag ?? "";
const day = 86_400_000;

/** Every story has the first of these topics, every third one the second as well. */
export const madeTopics = ["industry", "go"] as const;
const topicNames = ["產業", "圍棋"];

/**
 * Lays `count` stories into a copy, on evenly spread days from 1 January of `from` to the end of `to`, and their topics, should
 * the publication not have them. Returns their slugs.
 */
export function layMadeStories(copy: Copy, count: number, from: number, to: number): string[] {
  const topics = copy.read("content/topics.yaml");
  const missing = madeTopics.flatMap((slug, at) =>
    new RegExp(`slug: ["']?${slug}\\b`).test(topics)
      ? []
      : [`- { slug: ${slug}, name: ${topicNames[at]}, description: 為測試寫的${topicNames[at]}。 }\n`],
  );
  copy.write("content/topics.yaml", `${topics}${missing.join("")}`);
  const lines = readFileSync(prose, "utf8").trim().split("\n");
  const first = Date.UTC(from, 0, 1);
  const step = (Date.UTC(to, 11, 31) - first) / count;
  return createCorpus(lines, count, 200).map(({ headline, head, body }, at) => {
    const text = (texts: Readonly<Record<string, string>> | undefined) => texts?.[written] ?? "";
    const published = new Date(first + Math.floor((at * step) / day) * day).toISOString().slice(0, 10);
    const slug = `made-${at + 1}`;
    copy.write(
      `content/stories/${slug}/index.md`,
      `---
variant: ${written}
headline: ${JSON.stringify(text(headline))}
standfirst: ${JSON.stringify(text(head[0]))}
published: ${published}
topics: [${at % 3 === 0 ? madeTopics.join(", ") : madeTopics[0]}]
weight: ${at % 7 === 0 ? "a" : at % 3 === 0 ? "b" : "c"}
---

${body.map(({ texts }) => text(texts)).join("\n\n")}
`,
    );
    return slug;
  });
}
