/** A block tried out in a story before it is put in: drawn by the same stages, with the same problems, and nothing of it kept. */
import type { Element } from "hast";
import type { Problem } from "../problems/problem.ts";
import { site } from "../site/site.ts";
import type { Desk } from "./open-desk.ts";

export interface TriedBlock {
  /** The story it is for. */
  readonly folder: string;
  readonly markdown: string;
  /** Text of files it wants beside the story. */
  readonly files: Readonly<Record<string, string>>;
}

export interface BlockTrial {
  /** Errors of the block. */
  readonly problems: readonly Problem[];
  /** The article of nothing but the block, in the story's own variant; absent while it cannot be read. */
  readonly article?: Element;
}

/** What every story must say, and of this one what a block looks at: its variant and its day. */
function buildHead(desk: Desk, folder: string): string {
  const { facts } = desk.facts(folder);
  const [topic] = desk.topics();
  const lines = [
    "headline: ……",
    "standfirst: ……",
    `topics: [${topic?.slug ?? ""}]`,
    `published: ${facts?.published.slice(0, 10) ?? "2000-01-01"}`,
    `variant: ${facts?.written ?? site.writtenVariant}`,
  ];
  return `---\n${lines.join("\n")}\n---\n`;
}

export function tryBlock(desk: Desk, { folder, markdown, files }: TriedBlock): BlockTrial {
  let trial = "desk-trial";
  while (desk.bytesOf(`content/stories/${trial}/index.md`) !== undefined) trial = `x${trial}`;
  const base = `content/stories/${trial}/`;
  const head = buildHead(desk, folder);
  const laid = Object.entries({ ...files, "index.md": `${head}\n${markdown}\n` }).map(
    ([name, text]) => [base + name, new TextEncoder().encode(text)] as const,
  );
  desk.put(laid);
  try {
    const story = desk.read(trial);
    const first = head.split("\n").length;
    const problems = (story?.problems ?? []).filter(
      ({ file, line = 0, severity }) =>
        severity === "error" && file.startsWith(base) && (line >= first || !file.endsWith("/index.md")),
    );
    const article = story?.shown?.editions.find(({ tag }) => tag === story.shown?.written)?.article;
    const body = article?.children.find((child) => child.type === "element" && child.tagName === "div");
    if (article === undefined || body === undefined) return { problems };
    return { problems, article: { ...article, children: [body] } };
  } finally {
    desk.put(laid.map(([path]) => [path, undefined]));
  }
}
