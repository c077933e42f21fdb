/** A problem's place is one of the file as it is typed, whatever stands around the text. */
import { expect, test } from "vitest";
import { openDesk } from "../../../src/desk-engine/open-desk.ts";
import { mendAll } from "../../../src/desk-page/mend-all.ts";

const fields =
  "headline: 橋\nstandfirst: 橋修好以前。\ntopics: [bridges]\npublished: 2022-03-18\nvariant: zh-Hant-TW\n";
const topics = "- { slug: bridges, name: 橋, description: 橋和渡口。 }\n";

const read = (text: string) => {
  const desk = openDesk(() => Date.parse("2022-03-20T00:00:00Z"));
  const files = { "content/topics.yaml": topics, "content/stories/x/index.md": text };
  desk.put(Object.entries(files).map(([path, value]) => [path, new TextEncoder().encode(value)] as const));
  return desk.read("x")?.problems ?? [];
};

// biome-ignore format: one case, one line
test.each([
  ["as they are", `---\n${fields}---\n\n`],
  ["spaces behind the first fence", `---   \n${fields}---\n\n`],
  ["spaces behind the second fence", `---\n${fields}---  \n\n`],
  ["wide spaces behind both", `---　\n${fields}---　　\n`],
  ["letters no page can carry", `---\n${fields}---\n\n前\u0000面\u0007\u001F。\n\n`],
  ["a field that is wrong, and spaces", `---　\n${fields.replace("standfirst: 橋修好以前。\n", "")}--- \n\n\u0000。\n`],
  ["letters no page can carry, and spaces", `---  \n${fields}--- \n\n\u0000\u0000前。\n\n`],
])("%s", (_name, head) => {
  const text = `${head}水聲很復雜，他說,聽久了。\n`;
  const places = read(text).flatMap(({ place, suggestion }) =>
    place && suggestion !== undefined ? [`${text.slice(place.from, place.to)} → ${suggestion}`] : [],
  );
  expect(places.sort()).toEqual([", → ，", "復 → 複"]);
  expect(mendAll(text, read(text))).toBe(`${head}水聲很複雜，他說，聽久了。\n`);
});

test("a letter no page can carry within the piece itself: nothing is put in its place", () => {
  const text = `---\n${fields}---\n\n他說，很\u0000復\u0000雜。\n`;
  for (const { place } of read(text))
    expect(place === undefined || text.slice(place.from, place.to) === "復").toBe(true);
});
