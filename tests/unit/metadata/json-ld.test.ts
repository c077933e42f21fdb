import { describe, expect, test } from "vitest";
import { buildArticle, buildBreadcrumbs, buildWebSite, formatJsonLd } from "../../../src/metadata/json-ld.ts";
import { variants } from "../../../src/site/served-variants.ts";
import { site } from "../../../src/site/site.ts";
import { standards, type VariantTag } from "../../../src/variants/table.ts";
import { createStory, createTestEdition } from "../library/create-story.ts";

describe("inside a script element", () => {
  const words = (headline: string) => ({ ...createStory().words, headline });

  test.each([
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "]]>",
    "甲\u2028乙\u2029丙",
    '"引\\號"',
    "𠮷👨‍👩‍👧邊󠄀",
  ])("%j can neither leave it nor be lost", (headline) => {
    const text = formatJsonLd(
      buildArticle(createTestEdition(site.defaultVariant, { words: words(headline) }), undefined, [], []),
    );
    expect(text).not.toMatch(/[<\u2028\u2029]/);
    expect(JSON.parse(text).headline).toBe(headline);
  });
});

describe("an article", () => {
  const other =
    (Object.keys(standards) as VariantTag[]).find((tag) => tag !== site.defaultVariant) ?? site.defaultVariant;

  test("says what it is, when, and by whom", () => {
    const article = buildArticle(
      createTestEdition(site.defaultVariant, { written: site.defaultVariant, updated: "2022-04-01T00:00:00+08:00" }),
      "江河",
      [{ name: "編輯部", role: "", path: undefined, isUnit: true }],
      ["https://a.example/wide.png", "https://a.example/square.png"],
    );
    expect(article).toMatchObject({
      "@type": "NewsArticle",
      inLanguage: site.defaultVariant,
      datePublished: "2022-03-18T00:00:00+08:00",
      dateModified: "2022-04-01T00:00:00+08:00",
      articleSection: "江河",
      image: ["https://a.example/wide.png", "https://a.example/square.png"],
      author: [{ name: "編輯部" }],
    });
    expect(article).not.toHaveProperty("translationOfWork");
    expect(String(article.url)).toMatch(/^https?:\/\/.+\/stories\/night-shift\/$/);
  });

  test("a converted one names the variant it was written in", () => {
    expect(buildArticle(createTestEdition(site.defaultVariant, { written: other }), undefined, [], [])).toMatchObject({
      translationOfWork: { inLanguage: other },
      dateModified: "2022-03-18T00:00:00+08:00",
    });
  });
});

test.each(variants.map(({ tag }) => tag))(
  "breadcrumbs of %s count from the front page; the last has no address",
  (tag) => {
    const { itemListElement } = buildBreadcrumbs(tag, [{ name: "專題", path: "/x/topics/" }, { name: "江河" }]);
    const items = itemListElement as unknown as { position: number; item?: string }[];
    expect(items.map(({ position }) => position)).toEqual([1, 2, 3]);
    expect(items[1]?.item).toBe(`${site.url}/x/topics/`);
    expect(items[2]).not.toHaveProperty("item");
    expect(buildWebSite(tag).inLanguage).toBe(tag);
  },
);
