/** Shares a story: by the system's own sheet where there is one; else by links, a code to scan, a picture. Nothing of others is loaded. */
import { listShareLinks } from "../../reading/share-links.ts";
import type { ReaderWords } from "../../site/reader-words.ts";
import { element } from "../element.ts";
import { copyText } from "./copy-text.ts";
import { openDialog } from "./dialog.ts";
import { drawCode } from "./draw-code.ts";
import type { ShownStory } from "./read-story.ts";

export async function openShare(words: ReaderWords, story: ShownStory): Promise<void> {
  const shared = { title: story.headline, url: story.url };
  // The reader may close the system's sheet again: that is no failure.
  if (navigator.share !== undefined) return navigator.share(shared).catch(() => undefined);
  const status = element("output", {});
  const copy = element("button", { type: "button" }, words.copyLink);
  copy.addEventListener("click", () => void copyText(story.url, words, status));
  const poster = element("button", { type: "button" }, words.poster);
  const links = listShareLinks(shared, words.shareMail).map(({ name, href }) =>
    element("a", { href, target: "_blank", rel: "external noopener noreferrer" }, name),
  );
  const ways = element("div", { className: "ways" }, copy, ...links, poster, status);
  const code = element(
    "div",
    { className: "scan" },
    drawCode(story.url, words.shareCode),
    element("small", {}, words.shareScan),
  );
  const dialog = openDialog(words.share, words.close, "share", ways, code);
  poster.addEventListener("click", () => {
    dialog.close();
    void import("./poster-dialog.ts").then(({ openPoster }) => openPoster(words, story));
  });
}
