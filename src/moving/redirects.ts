/**
 * Every old address leads to its story: a small page at each of them, that any host can serve. It names its target from where
 * it stands, so a site under a path needs no other page.
 */
import { pagePaths } from "../site/paths.ts";
import { findVariant, variants } from "../site/served-variants.ts";
import { site } from "../site/site.ts";
import type { VariantTag } from "../variants/table.ts";

export interface Redirect {
  /** File under public/. */
  readonly file: string;
  readonly text: string;
}

const escapeHtml = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/** First parts of addresses that are the publication's own. */
const reserved = /^(?:_astro|pagefind|photographs|recordings)$/i;

/** `undefined` for addresses no page can stand at. */
export function createRedirect(
  address: string,
  slug: string,
  headline: string,
  tag: VariantTag = site.writtenVariant,
): Redirect | undefined {
  const parts = address.split("/").filter((part) => part !== "");
  const [first] = parts;
  const isWrong = (part: string) => part.startsWith(".") || /[\\:*?"<>|]|\p{Cc}/u.test(part);
  if (
    first === undefined ||
    reserved.test(first) ||
    variants.some(({ segment }) => segment === first) ||
    parts.some(isWrong)
  )
    return undefined;
  const isFile = /\.html?$/i.test(address);
  if (parts.length === 1 && /^(?:index|404)\.html?$/i.test(first)) return undefined;
  const up = "../".repeat(parts.length - (isFile ? 1 : 0)) || "./";
  const { segment } = findVariant(tag);
  const target = `${up}${segment}/${pagePaths.story(slug)}`;
  const text = `<!doctype html>
<html lang="zh">
<meta charset="utf-8">
<title>${escapeHtml(headline)}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${target}">
<link rel="canonical" href="${target}">
<p><a href="${target}">${escapeHtml(headline)}</a></p>
</html>
`;
  return { file: `${parts.join("/")}${isFile ? "" : "/index.html"}`, text };
}
