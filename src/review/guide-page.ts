/** `/desk/guide/`: a chapter of the editors' guide as a page. Its links and pictures are found from its address as from its file. */
import type { Element } from "hast";
import { h } from "hastscript";
import rehypeSlug from "rehype-slug";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { speak } from "../problems/speak.ts";
import { deskPaths, formatDeskPage } from "./desk-frame.ts";

/** The file behind segments of an address below `/desk/guide/`, from the project folder; `undefined` for what is none of the guide's. */
export function findGuideFile(path: readonly string[]): string | undefined {
  const name = path.length === 0 ? "README.md" : path.join("/");
  return /^(?:[a-z-]+\/)?[\w-]+\.(?:md|png)$/.test(name) ? `content/guide/${name}` : undefined;
}

/** `language` is that of a copy in another script. */
export function formatGuidePage(markdown: string, language: string | undefined): string {
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeSlug);
  const tree = processor.runSync(processor.parse(markdown));
  const back = h("p", h("a", { href: deskPaths.stories }, speak`編輯台`));
  return formatDeskPage(speak`手冊`, [
    h("main", { className: ["guide"], lang: language }, back, tree.children as Element[]),
  ]);
}
