/**
 * All that a build does with content before it writes files: every story read, its editions rendered, lists, the front page and
 * what each page is made from. For growth.ts, which counts the work of it.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { listListedPages } from "../../src/editions/listed-pages.ts";
import { keyFront, keyListed, keyStoryPage } from "../../src/editions/page-keys.ts";
import { findBody, findStoryPage, listEditions } from "../../src/editions/queries.ts";
import { holdContent } from "../../src/library/find-content.ts";
import { readContent } from "../../src/library/read-content.ts";
import { variants } from "../../src/site/served-variants.ts";

export interface StoryText {
  readonly slug: string;
  readonly text: string;
}

function layContent(root: string, stories: readonly StoryText[]): void {
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  write("content/topics.yaml", "- { slug: bridges, name: 橋, description: 橋和渡口。 }\n");
  write("content/glossary.yaml", "[]\n");
  write("content/about.md", "---\nheadline: 關於\nstandfirst: 一頁。\n---\n\n一頁。\n");
  for (const { slug, text } of stories) write(`content/stories/${slug}/index.md`, text);
}

export function buildContent(stories: readonly StoryText[]): void {
  const root = mkdtempSync(join(tmpdir(), "luozi-growth-"));
  try {
    layContent(root, stories);
    const content = readContent(root);
    const [wrong] = content.problems.filter(({ severity }) => severity === "error");
    if (wrong !== undefined) throw new Error(wrong.what);
    holdContent({ content, now: Date.parse("2026-01-01T00:00:00Z"), live: false, isOwn: () => true });
    for (const { tag } of variants) {
      keyFront(tag);
      for (const page of listListedPages(tag)) keyListed(page);
      for (const edition of listEditions(tag)) {
        keyStoryPage(edition);
        findStoryPage(edition);
        findBody(edition);
      }
    }
  } finally {
    rmSync(root, { recursive: true });
  }
}
