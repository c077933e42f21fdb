import { describe, expect, test } from "vitest";
import { createPage } from "../../../src/metadata/page.ts";
import { formatPath, pagePaths } from "../../../src/site/paths.ts";
import { variants } from "../../../src/site/served-variants.ts";
import { site } from "../../../src/site/site.ts";

describe.each(variants.map(({ tag }) => tag))("a page of %s", (tag) => {
  test("knows itself and its editions", () => {
    const page = createPage({ tag, path: pagePaths.story("night-shift"), title: "一座橋", description: "守橋。" });
    expect(page.alternates.map(({ variant }) => variant)).toEqual(variants);
    expect(page.alternates.find(({ variant }) => variant.tag === tag)?.url).toBe(page.canonical);
    expect(page.fallback).toBe(page.alternates.find(({ variant }) => variant.tag === site.defaultVariant)?.url);
    expect(page.title).toContain("一座橋");
    expect(page.title).toContain(page.variant.name);
    expect(page).toMatchObject({ type: "website", listed: true, jsonLd: [] });
  });

  test("names the pages beside it in its own edition", () => {
    const input = { tag, path: pagePaths.archive, description: "" };
    expect(createPage(input)).toMatchObject({ previous: undefined, next: undefined });
    const page = createPage({ ...input, previous: pagePaths.year(pagePaths.archive, "2021") });
    expect(page.previous).toBe(formatPath(tag, "archive/2021/"));
  });

  test("as front page falls back to the root", () => {
    const page = createPage({ tag, path: pagePaths.front, description: "" });
    expect(page.fallback).toBe(`${site.url}${site.base}`);
    expect(page.canonical).not.toBe(page.fallback);
    expect(createPage({ tag, path: pagePaths.front, description: "", root: true }).canonical).toBe(page.fallback);
  });
});
