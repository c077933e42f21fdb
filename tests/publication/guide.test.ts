/** The guide of this publication, if it keeps one, is what `npm run desk -- guide` would write: it holds for any publication. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { buildGuide, chapters, nameSource } from "../../src/guide/build-guide.ts";
import { digestExample, listDeskPictures, pictures } from "../../src/guide/list-pictures.ts";
import { listTopicNames } from "../../src/library/topic-names.ts";
import { setVoice } from "../../src/problems/speak.ts";
import { site } from "../../src/site/site.ts";
import { speakToEditors } from "../../src/site/voice.ts";

const root = join(import.meta.dirname, "../..");
const read = (file: string) => (existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8") : undefined);
const sources = Object.fromEntries(chapters.map((name) => [name, read(nameSource(name)) ?? ""]));
const folder = join(root, "content/guide");
// A topic that was added since is completed after the next `desk guide`, and no reason to stop.
const known = /topics: \[\$\{1\|([^|]*)\|\}\]/.exec(read(".vscode/luozi.code-snippets") ?? "")?.[1]?.split(",") ?? [];

describe.skipIf(!existsSync(folder))("the guide", () => {
  let files: Readonly<Record<string, string>> = {};

  beforeAll(async () => {
    await speakToEditors();
    files = buildGuide(sources, known);
    setVoice();
  });

  test("every file is as it would be written", () => {
    // The hints of a text editor may still be those of the publication this one was founded from.
    const isOurs = read(".vscode/tasks.json")?.includes(JSON.stringify(site.name)) === true;
    const old = Object.entries(files).filter(
      ([file, text]) => (isOurs || !file.startsWith(".vscode/")) && read(file) !== text,
    );
    expect(old.map(([file]) => file)).toEqual([]);
  });

  test("no file is nobody's", () => {
    const there = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".md"))
      .map((name) => `content/guide/${name.replaceAll("\\", "/")}`);
    expect(there.filter((file) => !Object.hasOwn(files, file))).toEqual([]);
  });

  test("what is completed as a topic is a topic", ({ skip }) => {
    skip(read(".vscode/tasks.json")?.includes(JSON.stringify(site.name)) !== true, "hints of another publication");
    expect(listTopicNames(root).map(({ slug }) => slug)).toEqual(expect.arrayContaining(known));
  });
});

describe.skipIf(!existsSync(join(folder, "pictures/made-of.json")))("its pictures", () => {
  test("each shows its example as it is now; else run `npm run guide:pictures`", () => {
    const made = JSON.parse(read("content/guide/pictures/made-of.json") ?? "{}") as Record<string, string>;
    expect(made).toEqual(Object.fromEntries(pictures.map(({ name, example }) => [name, digestExample(example)])));
    const all = [...Object.keys(made), ...listDeskPictures(), "made-of.json"];
    expect(readdirSync(join(folder, "pictures")).sort()).toEqual(all.sort());
  });

  test("they are light", () => {
    const weigh = (isDesk: boolean) =>
      readdirSync(join(folder, "pictures"))
        .filter((name) => name.startsWith("desk-") === isDesk)
        .reduce((sum, name) => sum + statSync(join(folder, "pictures", name)).size, 0);
    expect(weigh(false)).toBeLessThan(400_000);
    expect(weigh(true)).toBeLessThan(500_000);
  });
});
