/** The proposal of topics as a file an editor may change, and the topics that are new as lines for content/topics.yaml. */
import { parse, stringify } from "yaml";
import { z } from "zod";
import { isSlug } from "../fields/slug-form.ts";
import { speak } from "../problems/speak.ts";
import type { ProposedTopic } from "./propose-topics.ts";

const schema = z.array(
  z.strictObject({
    slug: z.string().refine(isSlug),
    name: z.string().min(1).max(20),
    description: z.string().min(1).max(200),
    from: z
      .array(z.string())
      .nullable()
      .transform((from) => from ?? []),
  }),
);

const print = (rows: readonly unknown[]) => stringify(rows, { schema: "failsafe", lineWidth: 0, indentSeq: true });

export const formatProposal = (topics: readonly ProposedTopic[]): string =>
  [
    speak`# 舊網站的分類和標籤變成的專題。改好再執行同一個命令：刪掉一項，它的標籤就不成專題；`,
    speak`# 把幾項的 from 併在一起，就是一個專題。沒有專題的文章歸在名叫「未分類」的一項，沒有那一項時歸最後一項。`,
    print(topics),
  ].join("\n");

/** `undefined` when it is no list of topics. */
export function parseProposal(text: string): readonly ProposedTopic[] | undefined {
  try {
    const read = schema.safeParse(parse(text, { schema: "failsafe", logLevel: "silent" }));
    return read.success && read.data.length > 0 ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** Nothing when all of them are there. */
export function formatNewTopics(topics: readonly ProposedTopic[], known: readonly string[]): string {
  const fresh = topics.filter(({ slug }) => !known.includes(slug));
  return fresh.length === 0 ? "" : print(fresh.map(({ slug, name, description }) => ({ slug, name, description })));
}
