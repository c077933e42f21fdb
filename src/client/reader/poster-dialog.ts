/** Shows a poster and hands it to the reader: to keep, or where the system can, to share. */
import type { ReaderWords } from "../../site/reader-words.ts";
import { element } from "../element.ts";
import { openDialog } from "./dialog.ts";
import { drawPoster } from "./draw-poster.ts";
import type { ShownStory } from "./read-story.ts";

export interface Passage {
  readonly text: string;
  /** Id of the paragraph. */
  readonly place: string;
}

const readText = (selector: string) => document.querySelector(selector)?.textContent.trim() ?? "";

/** A passage without the marks around it, and those of the edition, which its way of quoting shows. */
function quote({ text }: Passage, { quotation }: ReaderWords) {
  const [before = "", after = ""] = quotation.split("{text}");
  const marks = [before.slice(-1), after.slice(0, 1)] as const;
  const plain = text.replace(/\s*\n\s*/g, "").trim();
  const inner = plain.startsWith(marks[0]) && plain.endsWith(marks[1]) ? plain.slice(1, -1) : plain;
  return { text: inner, marks };
}

export async function openPoster(words: ReaderWords, story: ShownStory, passage?: Passage): Promise<void> {
  const url = new URL(story.url);
  url.hash = passage?.place ?? "";
  const names = [...document.querySelectorAll(".byline b")].map(({ textContent }) => textContent.trim());
  const canvas = await drawPoster({
    headline: [...(document.querySelector("h1")?.childNodes ?? [])].flatMap(({ nodeValue }) => nodeValue ?? []),
    standfirst: readText(".standfirst"),
    line: `${names.join("、")}　${readText(".byline time")}`,
    name: readText(".nameplate"),
    url: url.href,
    passage: passage && quote(passage, words),
  });
  canvas.role = "img";
  canvas.ariaLabel = passage?.text ?? story.headline;
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  if (blob === null) return;
  const href = URL.createObjectURL(blob);
  const ways = element(
    "div",
    { className: "ways" },
    element("a", { href, download: `${story.slug}.png` }, words.posterSave),
  );
  const files = [new File([blob], `${story.slug}.png`, { type: blob.type })];
  if (navigator.canShare?.({ files })) {
    const share = element("button", { type: "button" }, words.share);
    share.addEventListener("click", () => void navigator.share({ files }).catch(() => undefined));
    ways.append(share);
  }
  const dialog = openDialog(words.poster, words.close, "poster", canvas, ways);
  dialog.addEventListener("close", () => URL.revokeObjectURL(href));
}
