import { describe, expect, test } from "vitest";
import { isSupportedImage } from "../../../src/markdown/figures.ts";
import { parseStory, renderStory } from "../../../src/markdown/story-renderer.ts";
import { createSource } from "./create-source.ts";

describe("the name behind an image's address", () => {
  test.each([
    ["![橋](橋.jpg)", "橋.jpg"],
    ["![橋](./橋.jpg)", "橋.jpg"],
    ["![橋](%E6%A9%8B.jpg)", "橋.jpg"],
    ["看 ![橋](橋.jpg) 圖", "橋.jpg"],
    ["![圖](<夜 班.png>)", "夜 班.png"],
    ["![圖](100%.png)", "100%.png"],
  ])("%s reaches the resolver as %s", (markdown, name) => {
    const asked: string[] = [];
    const parsed = parseStory(createSource(markdown, { files: ["橋.jpg", "夜 班.png", "100%.png"] }));
    renderStory(
      parsed,
      (text) => text,
      (wanted) => {
        asked.push(wanted);
        return undefined;
      },
    );
    expect(asked).toEqual([name]);
    expect(parsed.problems).toEqual([]);
  });
});

test.each([
  ["a.svg", true],
  ["a.JPG", true],
  ["a.jpeg", true],
  ["a.webp", true],
  ["a.avif", true],
  ["a.heic", false],
  ["a.gif", false],
  ["svg", false],
  ["a.svg.exe", false],
])("isSupportedImage(%s)", (name, expected) => {
  expect(isSupportedImage(name)).toBe(expected);
});
