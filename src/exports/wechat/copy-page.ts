/**
 * A page on the editor's own disk: the text as it will look, and a button that puts it on the clipboard as rich text. It names no
 * address and runs nothing but its own few lines.
 */
import { createHash } from "node:crypto";
import type { ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { speak } from "../../problems/speak.ts";
import { site } from "../../site/site.ts";

export interface CopyPage {
  readonly headline: string;
  readonly standfirst: string;
  readonly url: string;
  readonly lang: string;
  /** Dressed. */
  readonly text: readonly ElementContent[];
  /** What was changed, and what is left to do. */
  readonly notes: readonly string[];
}

/** Copies the letters of the source: what a browser copies of a selection has styles of its own in it. */
const script = `
const text = document.querySelector("article");
const status = document.querySelector("[role=status]");
for (const button of document.querySelectorAll("button")) button.addEventListener("click", () => {
  const whole = button.name === "text";
  const put = (event) => {
    if (whole) event.clipboardData.setData("text/html", text.innerHTML);
    event.clipboardData.setData("text/plain", whole ? text.innerText : button.value);
    event.preventDefault();
  };
  document.addEventListener("copy", put, { once: true });
  const done = document.execCommand("copy");
  document.removeEventListener("copy", put);
  status.textContent = done ? status.dataset.done : status.dataset.failed;
});
`;

const style = `
body{margin:0 auto;max-width:677px;padding:16px;font-family:system-ui,sans-serif;line-height:1.7}
header{border-bottom:1px solid;margin-bottom:24px;padding-bottom:16px}
button{font:inherit;min-height:44px;padding:0 16px;margin:0 8px 8px 0}
`;

const digest = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Whole, as HTML. */
export function formatCopyPage({ headline, standfirst, url, lang, text, notes }: CopyPage): string {
  const policy = `default-src 'none'; img-src data:; script-src ${digest(script)}; style-src 'unsafe-inline'`;
  const copy = (name: string, value: string, label: string) => h("button", { type: "button", name, value }, label);
  const page = h("html", { lang: site.editorsVariant }, [
    h("head", [
      h("meta", { charSet: "utf-8" }),
      h("meta", { httpEquiv: "content-security-policy", content: policy }),
      h("meta", { name: "viewport", content: "width=device-width" }),
      h("title", speak`${headline} · 貼到公眾號`),
      h("style", style),
    ]),
    h("body", [
      h("header", [
        h("h1", { lang }, headline),
        h("p", [
          copy("text", "", speak`複製全文`),
          copy("headline", headline, speak`複製標題`),
          copy("standfirst", standfirst, speak`複製摘要`),
          copy("address", url, speak`複製原文連結`),
        ]),
        h("p", {
          role: "status",
          dataDone: speak`已複製，到公眾號的編輯器裡貼上。`,
          dataFailed: speak`沒有複製成功，請選取全文自己複製。`,
        }),
        ...(notes.length === 0
          ? []
          : [
              h(
                "ul",
                notes.map((note) => h("li", note)),
              ),
            ]),
      ]),
      h("article", { lang }, [...text]),
      h("script", script),
    ]),
  ]);
  return `<!doctype html>\n${toHtml(page)}`;
}
