/**
 * The frame of the dev server's /desk/ pages. They are built as trees and served by an integration, never by the site: no page
 * of them can get into a build. Their words are for editors, in the variant they read.
 */
import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import type { StoryState } from "../library/state.ts";
import type { Problem } from "../problems/problem.ts";
import { speak } from "../problems/speak.ts";
import { colours } from "../site/looks.ts";
import { formatRootPath } from "../site/paths.ts";
import { site } from "../site/site.ts";
import { buildTokens } from "../styles/build-tokens.ts";

/** Addresses of the desk. */
export const deskPaths = {
  stories: formatRootPath("desk/"),
  guide: formatRootPath("desk/guide/"),
  story: (folder: string) => formatRootPath(`desk/${folder}/`),
  approve: (folder: string) => formatRootPath(`desk/${folder}/approve/`),
  file: (folder: string, name: string) => formatRootPath(`desk/${folder}/${encodeURIComponent(name)}`),
} as const;

export const stateNames: Readonly<Record<StoryState, string>> = {
  draft: "草稿",
  scheduled: "排定",
  published: "已刊出",
  retracted: "已撤回",
};

/** Opens a file in the editor; the dev server knows which one runs. */
export function buildOpenButton(file: string, line: number | undefined, label: string): Element {
  return h("button", { type: "button", dataOpen: line === undefined ? file : `${file}:${line}:1` }, label);
}

/** Problems as the terminal prints them, each beside its line. `lines` are those of the story's file. */
export function buildProblems(problems: readonly Problem[], lines: readonly string[] = [], file?: string): Element {
  return h(
    "ol",
    { className: ["problems"] },
    problems.map((problem) => {
      const text = problem.file === file && problem.line !== undefined ? (lines[problem.line - 1] ?? "").trim() : "";
      const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
      return h("li", { className: [problem.severity] }, [
        h("p", [h("b", problem.severity === "error" ? speak`錯誤` : speak`提醒`), " ", problem.what]),
        text === "" ? undefined : h("p", { className: ["source"] }, text),
        h("p", problem.why),
        h("p", problem.fix),
        buildOpenButton(problem.file, problem.line, place),
      ]);
    }),
  );
}

/** A whole page as HTML. */
export function formatDeskPage(title: string, content: readonly Element[]): string {
  // What is the dev server's own stands at its root, whatever path the site stands under.
  const script = (file: string) => h("script", { type: "module", src: `/${file}` });
  const page = h("html", { lang: site.editorsVariant }, [
    h("head", [
      h("meta", { charSet: "utf-8" }),
      h("meta", { name: "viewport", content: "width=device-width" }),
      h("meta", { name: "robots", content: "noindex" }),
      h("link", { rel: "icon", href: formatRootPath("favicon.svg") }),
      h("title", speak`${title} · ${site.name}編輯台`),
      h("link", { rel: "stylesheet", href: "/src/styles/desk-page.css" }),
      h("style", buildTokens(colours, site.editorsVariant)),
      script("@vite/client"),
      script("src/client/desk-page.ts"),
    ]),
    h("body", [h("desk-page", { className: ["desk"], dataOpener: "/__open-in-editor" }, [...content])]),
  ]);
  return `<!doctype html>\n${toHtml(page)}`;
}
