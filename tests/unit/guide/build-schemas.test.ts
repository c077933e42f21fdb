/** The JSON schemas beside the check they were made from: never stricter, and strict where a text editor can be. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { splitFrontMatter } from "../../../src/fields/front-matter.ts";
import { parseYaml } from "../../../src/fields/parse-yaml.ts";
import { frontMatterSchema } from "../../../src/fields/schema.ts";
import { validate } from "../../../src/fields/validate.ts";
import { buildSchemas } from "../../../src/guide/build-schemas.ts";
import { publicationFolder } from "../map-publication.ts";

const fixtures = join(import.meta.dirname, "../../fixtures/problems");
const schemas = buildSchemas(["industry", "rivers"]);
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
for (const word of ["markdownDescription", "patternErrorMessage", "maxWidth"]) ajv.addKeyword(word);
const checks = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(schema)]));

/** As a text editor reads it: YAML 1.2 with its own types. */
function listErrors(name: string, yaml: string): string[] {
  const check = checks[name];
  if (check === undefined) throw new RangeError(name);
  check(parse(yaml, { logLevel: "silent" }));
  return (check.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

const yamlOf = (file: string, folder = publicationFolder) =>
  splitFrontMatter(readFileSync(join(folder, file), "utf8"), file).value?.yaml;

const stories = readdirSync(join(publicationFolder, "content/stories")).map(
  (name) => `content/stories/${name}/index.md`,
);

test.each(stories)("%s is right", (file) => {
  expect(listErrors("story", yamlOf(file) ?? "")).toEqual([]);
});

test("the files of a publication are right", () => {
  expect(listErrors("glossary", readFileSync(join(publicationFolder, "content/glossary.yaml"), "utf8"))).toEqual([]);
  expect(listErrors("topics", readFileSync(join(publicationFolder, "content/topics.yaml"), "utf8"))).toEqual([]);
  expect(listErrors("page", yamlOf("content/about.md") ?? "")).toEqual([]);
});

const sound = { headline: "守橋", standfirst: "三個冬天。", published: "2022-03-18", topics: "[industry]" };
const write = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join("");

test.each([
  ["a number for a headline", { headline: "2022" }],
  ["a word that YAML takes for another thing", { headline: "no", kicker: "12:30", standfirst: "1e3" }],
  ["a field left blank", { kicker: "", authors: "", lead: "", draft: "", weight: "" }],
  ["yes in letters", { draft: '"true"' }],
  ["a moment", { published: "2022-03-18T08:00" }],
  ["a topic that has just been added", { topics: "[harbour]" }],
  ["as many characters as may be, some of them of two units", { headline: "𠮷".repeat(40) }],
])("right to both: %s", (_name, fields) => {
  const yaml = write({ ...sound, ...fields });
  expect(validate(frontMatterSchema, parseYaml(yaml, "x"), "x").problems).toEqual([]);
  expect(listErrors("story", yaml)).toEqual([]);
});

test.each([
  [
    "nothing of what must be",
    { weight: "a" },
    ["headline", "standfirst", "published", "topics"].map(() => " required"),
  ],
  ["a field that is unknown", { ...sound, headine: "守橋" }, [" additionalProperties"]],
  ["a field of a field", { ...sound, lead: "{ image: a.svg, alt: 圖, captoin: 說 }" }, ["/lead additionalProperties"]],
  ["half a picture", { ...sound, lead: "{ image: a.svg }" }, ["/lead required"]],
  ["a blank headline", { ...sound, headline: "" }, ["/headline type"]],
  ["a headline of spaces", { ...sound, headline: '"  "' }, ["/headline pattern"]],
  ["a long headline", { ...sound, headline: "長".repeat(121) }, ["/headline maxLength"]],
  ["a date in another form", { ...sound, published: "2022/3/18" }, ["/published pattern"]],
  ["a number for a date", { ...sound, published: "20220318" }, ["/published type"]],
  ["no topic", { ...sound, topics: "[]" }, ["/topics minItems"]],
  ["one topic and no list", { ...sound, topics: "industry" }, ["/topics type"]],
  ["a weight there is not", { ...sound, weight: "d" }, ["/weight anyOf"]],
  ["a draft that is no yes and no no", { ...sound, draft: "maybe" }, ["/draft anyOf"]],
  ["a variant there is not", { ...sound, variant: "zh-TW" }, ["/variant anyOf"]],
  ["an address without its beginning", { ...sound, source: "{ name: 報, url: example.org }" }, ["/source/url pattern"]],
])("wrong to both: %s", (_name, fields, wanted) => {
  const yaml = write(fields);
  expect(validate(frontMatterSchema, parseYaml(yaml, "x"), "x").problems).not.toEqual([]);
  expect(listErrors("story", yaml).sort()).toEqual(expect.arrayContaining(wanted));
});

test.each([
  ["own-edition", "published: 2022-03-18"],
  ["own-edition", "lead: { image: a.svg }"],
  ["page", "headline: 關於"],
  ["glossary", "- { zh-Hans: 短信 }"],
  ["glossary", "- { zh-Hanz: 短信, reason: 用語 }"],
  ["topics", "- { slug: rivers, name: 江河 }"],
])("wrong in a file of its own kind: %s %s", (name, yaml) => {
  expect(listErrors(name, yaml)).not.toEqual([]);
});

test("what the check calls right, no schema calls wrong", () => {
  const files = readdirSync(fixtures, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === "index.md")
    .map((entry) => join(entry.parentPath, entry.name).slice(fixtures.length + 1));
  const right = files.flatMap((file) => {
    const yaml = yamlOf(file, fixtures);
    if (yaml === undefined) return [];
    const parsed = parseYaml(yaml, file);
    if (parsed.problems.length > 0 || validate(frontMatterSchema, parsed, file).problems.length > 0) return [];
    return [[file, ...listErrors("story", yaml)]];
  });
  expect(right.length).toBeGreaterThan(40);
  expect(right.filter(([, ...errors]) => errors.length > 0)).toEqual([]);
});

test("every field says what it is", () => {
  for (const [key, field] of Object.entries(schemas["story"]?.properties ?? {})) {
    expect(field.title, key).toMatch(/\p{sc=Han}/u);
    expect(field.markdownDescription, key).toMatch(new RegExp(`。\\n\\n\`${key}: .+\`$`));
  }
});
