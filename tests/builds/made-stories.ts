/** Stories made for a test publication: as many as wanted, over the years wanted, the same every time. They mean nothing. */
import { readContent } from "../../src/library/read-content.ts";
import { createCorpus } from "../bench/search/corpus.ts";
import { root } from "../site/stories.ts";

export interface MadeStory {
  readonly slug: string;
  /** The story's index.md. */
  readonly text: string;
}

const written = "zh-Hant-TW";
const day = 86_400_000;

/** `count` stories on evenly spread days from 1 January of `from` to the end of `to`; every third one is about Go as well. */
export function makeStories(count: number, from: number, to: number): MadeStory[] {
  const lines = readContent(root)
    .stories.filter(({ story }) => story.written === written)
    .flatMap(({ source }) => source.body.split("\n"))
    .filter((line) => /^\p{Script=Han}[^:<`*[]*$/u.test(line));
  const first = Date.UTC(from, 0, 1);
  const step = (Date.UTC(to, 11, 31) - first) / count;
  return createCorpus(lines, count, 200).map(({ headline, head, body }, at) => {
    const text = (texts: Readonly<Record<string, string>> | undefined) => texts?.[written] ?? "";
    const published = new Date(first + Math.floor((at * step) / day) * day).toISOString().slice(0, 10);
    return {
      slug: `made-${at + 1}`,
      text: `---
headline: ${JSON.stringify(text(headline))}
standfirst: ${JSON.stringify(text(head[0]))}
published: ${published}
topics: [${at % 3 === 0 ? "industry, go" : "industry"}]
weight: ${at % 7 === 0 ? "a" : at % 3 === 0 ? "b" : "c"}
---

${body.map(({ texts }) => text(texts)).join("\n\n")}
`,
    };
  });
}
