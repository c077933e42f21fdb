/**
 * One text in several languages is one story. Of its Chinese variants the one the publication is written in is the story, the
 * others are editions by hand; what is in another language is left out and named.
 */

import { findDeclared } from "../manuscripts/declared-variant.ts";
import { speak } from "../problems/speak.ts";
import { variants } from "../site/served-variants.ts";
import { site } from "../site/site.ts";
import { detectVariant } from "../variants/detect-variant.ts";
import { standards, type VariantTag } from "../variants/table.ts";
import type { Post } from "./old-site.ts";

export interface Gathered {
  readonly posts: readonly Post[];
  readonly remarks: readonly string[];
}

/** A text of so many Chinese characters among its letters is Chinese, whatever its site calls it. */
const leastHanShare = 0.3;

function isForeign({ language, sameAs, body }: Post): boolean {
  if (sameAs === undefined || language === undefined || /^(?:zh|cmn|yue)(?:[-_]|$)/i.test(language)) return false;
  const letters = body.match(/\p{L}/gu)?.length ?? 0;
  return (body.match(/\p{Script=Han}/gu)?.length ?? 0) < letters * leastHanShare;
}

const variantOf = ({ language, body, title }: Post): VariantTag =>
  detectVariant(`${title ?? ""}\n${body}`, findDeclared([language ?? ""]) ?? site.writtenVariant).tag;

/** How near a variant is to the one the publication is written in. */
function rank(tag: VariantTag): number {
  if (tag === site.writtenVariant) return 0;
  return standards[tag].script === standards[site.writtenVariant].script ? 1 : 2;
}

function gather(group: readonly Post[], remarks: string[]): Post {
  const told = group.map((post) => ({ post, tag: variantOf(post) }));
  const [main = told[0], ...others] = told.toSorted((one, other) => rank(one.tag) - rank(other.tag));
  if (main === undefined || others.length === 0) return group[0] as Post;
  const editions = new Map<VariantTag, Post>();
  for (const { post, tag } of others) {
    const served = variants.some((variant) => variant.tag === tag);
    if (served && tag !== main.tag && !editions.has(tag) && (main.post.draft || !post.draft)) editions.set(tag, post);
    else remarks.push(speak`${post.file} 和 ${main.post.file} 是同一篇，這裡沒有它那一版的位置，沒有搬。`);
  }
  return { ...main.post, editions: [...editions].map(([tag, post]) => ({ tag, post })) };
}

/** Only posts that say which text they are a version of are put together. */
export function gatherLanguages(posts: readonly Post[]): Gathered {
  const remarks: string[] = [];
  const foreign = posts.filter(isForeign);
  const languages = [...Map.groupBy(foreign, ({ language }) => language)].map(([name, all]) => `${name} ${all.length}`);
  if (foreign.length > 0) remarks.push(speak`其他語言的 ${foreign.length} 篇沒有搬：${languages.join("、")}。`);
  const groups = Map.groupBy(
    posts.filter((post) => !foreign.includes(post)),
    (post) => post.sameAs ?? post,
  );
  const gathered = [...groups.values()].map((group) => gather(group, remarks));
  const editions = gathered.reduce((sum, post) => sum + (post.editions?.length ?? 0), 0);
  if (editions > 0) remarks.push(speak`同一篇的另一種中文 ${editions} 份，做成手寫的版本，放在那一篇的資料夾。`);
  return { posts: gathered, remarks };
}
