/** Links that lead somewhere from a press office's server and nowhere from here: completed by the page's own address, or their text alone. */

import { toString as toText } from "mdast-util-to-string";
import { SKIP, visit } from "unist-util-visit";
import type { Block, Change, Manuscript } from "../manuscripts/manuscript.ts";
import { speak } from "../problems/speak.ts";

const stays = /^(?:https?|mailto|tel):/i;

function completeAddress(url: string, base: string | undefined): string | undefined {
  if (base === undefined || url === "" || url.startsWith("#") || /^(?:file|javascript|data|vbscript|about):/i.test(url))
    return undefined;
  return URL.canParse(url, base) ? new URL(url, base).href : undefined;
}

export function completeLinks(manuscript: Manuscript, slugs: readonly string[]): Manuscript {
  const changes: Change[] = [];
  const base = manuscript.hints.source.url ?? manuscript.head.source.url;
  const leads = (url: string) =>
    stays.test(url) || slugs.some((slug) => url.startsWith(`../${slug}/`) || url === `../${slug}`);
  const blocks = manuscript.blocks.map((block): Block => {
    const node = structuredClone(block.node);
    let touched = false;
    visit(node, "link", (link, index, parent) => {
      if (leads(link.url) || parent === undefined || index === undefined) return undefined;
      touched = true;
      const before = `[${toText(link)}](${link.url})`;
      const whole = completeAddress(link.url, base);
      if (whole !== undefined) {
        link.url = whole;
        changes.push({ kind: "link", at: block.at, before, after: whole, why: speak`補成完整的網址` });
        return undefined;
      }
      parent.children.splice(index, 1, ...link.children);
      changes.push({
        kind: "link",
        at: block.at,
        before,
        after: toText(link),
        why: speak`這個連結在這裡沒有落點，只留文字`,
      });
      return [SKIP, index];
    });
    return touched ? { at: block.at, node } : block;
  });
  return { ...manuscript, blocks, changes: [...manuscript.changes, ...changes] };
}
