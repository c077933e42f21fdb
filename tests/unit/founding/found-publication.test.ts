import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readTemplate } from "../../../src/disk/found-files.ts";
import { foundPublication } from "../../../src/founding/found-publication.ts";
import type { Wishes } from "../../../src/founding/wishes.ts";
import { readContent } from "../../../src/library/read-content.ts";
import type { Publication } from "../../../src/site/publication.ts";
import * as template from "../../../src/template/publication.ts";
import { tags } from "../../../src/variants/table.ts";

// A template that lacks something does not compile.
template satisfies Publication;

const texts = readTemplate(resolve(import.meta.dirname, "../../.."));
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const wishesOf = (editors: Wishes["editors"]): Wishes => ({
  name: "江$&聲",
  served: [editors],
  default: editors,
  editors,
  url: "https://paper.example",
  timeZone: "Asia/Hong_Kong",
  accent: "#f0c020",
});

function lay(wishes: Wishes): string {
  const root = mkdtempSync(join(tmpdir(), "luozi-found-"));
  folders.push(root);
  for (const [file, text] of Object.entries(foundPublication(wishes, texts, "2022-03-18"))) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

describe.each(tags)("founded by editors who read %s", (editors) => {
  const wishes = wishesOf(editors);
  const root = lay(wishes);

  test("the sample has nothing to be mended, and is written in their variant", () => {
    const { stories, topics, problems } = readContent(root, { checksCopy: true });
    // The sample leaves out `variant`, so it counts as written in that of whichever publication reads it.
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(stories.map(({ story }) => story.slug)).toEqual(["first-story"]);
    expect(topics).toHaveLength(1);
  });

  test("the settings say what was wished", async () => {
    const { settings } = (await import(join(root, "src/publication/settings.ts"))) as Publication;
    expect(settings).toMatchObject({
      name: wishes.name,
      url: wishes.url,
      timeZone: wishes.timeZone,
      variants: { served: [editors], default: editors, written: editors, editors },
    });
    expect(settings.desk.startsWith(wishes.name)).toBe(true);
    expect(settings.description).toContain(wishes.name);
  });

  test("its colours are readable ones", async () => {
    const { accent } = (await import(join(root, "src/publication/colours.ts"))) as Publication["colours"];
    expect(accent).toMatchObject({ dark: "#f0c020", light: expect.stringMatching(/^#/) });
    expect(accent.light).not.toBe("#f0c020");
  });
});
