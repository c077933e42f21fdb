/** A block tried out in a story before it is put in: drawn by the same stages, with the same problems, and nothing of it kept. */
import type { Element, ElementContent } from "hast";
import type { Problem } from "../problems/problem.ts";
import { site } from "../site/site.ts";
import type { VariantTag } from "../variants/table.ts";
import type { Desk } from "./desk.ts";
import { trialFolder } from "./trial-folder.ts";

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
  /** The article of nothing but the block, in the story's own variant where readers have it; absent while it cannot be read. */
  readonly article?: Element;
  readonly tag?: VariantTag;
}

const isElement = (node: ElementContent): node is Element => node.type === "element";

/** Pictures alone are no text, and a story without text is refused. */
const filler = "……";

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
  const base = `content/stories/${trialFolder}/`;
  const head = buildHead(desk, folder);
  const laid = Object.entries({ ...files, "index.md": `${head}\n${markdown}\n\n${filler}\n` }).map(
    ([name, text]) => [base + name, new TextEncoder().encode(text)] as const,
  );
  desk.put(laid);
  try {
    const story = desk.read(trialFolder);
    const first = head.split("\n").length;
    const problems = (story?.problems ?? []).filter(
      ({ file, line = 0, severity }) =>
        severity === "error" && file.startsWith(base) && (line >= first || !file.endsWith("/index.md")),
    );
    const editions = story?.shown?.editions ?? [];
    // A variant that readers are not served has no edition of its own.
    const { tag, article } = editions.find((edition) => edition.tag === story?.shown?.written) ?? editions[0] ?? {};
    const [holder] = article?.children.filter(isElement).filter(({ tagName }) => tagName === "div") ?? [];
    const [body] = holder?.children.filter(isElement) ?? [];
    if (tag === undefined || article === undefined || holder === undefined || body === undefined) return { problems };
    const blocks = body.children.slice(0, body.children.findLastIndex(isElement));
    return {
      problems,
      tag,
      article: { ...article, children: [{ ...holder, children: [{ ...body, children: blocks }] }] },
    };
  } finally {
    desk.put(laid.map(([path]) => [path, undefined]));
  }
}
