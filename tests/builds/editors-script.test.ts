/** A publication whose editors read the other script: its desk speaks it, its guide is written in it, and what they type stays. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { site } from "../../src/site/site.ts";
import { standards, type VariantTag } from "../../src/variants/table.ts";
import { dropQuoted, listForeign } from "../unit/speak-as.ts";
import { createCopy } from "./copy.ts";

const copy = createCopy("editors");
const { script } = standards[site.editorsVariant];
const other = (Object.keys(standards) as VariantTag[]).find((tag) => standards[tag].script !== script) ?? "zh-Hans";
const name = script === "Hans" ? "慢報" : "慢报";

beforeAll(() => {
  copy.change("src/publication/settings.ts", (text) =>
    text.replace(/editors: "[^"]+"/, `editors: "${other}"`).replace(/name: "[^"]+"/, `name: "${name}"`),
  );
});
afterAll(copy.remove);

test("help", async () => {
  const { code, output } = await copy.run("help");
  expect([code, output.split("\n")[0]?.startsWith(name)]).toEqual([0, true]);
  expect(listForeign(output.replace(name, ""), other)).toEqual([]);
});

test("a check, of the desk and of a build", async () => {
  copy.write("content/stories/a-bridge/index.md", "---\nheadline: 頭髮头发\n頭髮头发: 1\n---\n");
  for (const command of ["check a-bridge", "build"]) {
    const { code, output } = await copy.run(command);
    expect(code).toBe(1);
    expect(output).toContain("頭髮头发");
    expect(listForeign(dropQuoted(output), other)).toEqual([]);
  }
  copy.delete("content/stories/a-bridge/index.md");
});

test("the guide", async () => {
  const { code, output } = await copy.run("guide");
  expect(code, output).toBe(0);
  const [first = "", , title = ""] = copy.read("content/guide/README.md").split("\n");
  expect(listForeign(first + title, other)).toEqual([]);
  expect(copy.read(`content/guide/${site.editorsVariant.toLowerCase()}/README.md`)).toContain("](../README.md)");
});
