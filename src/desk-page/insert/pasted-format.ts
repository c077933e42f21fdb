/**
 * What is pasted goes in as plain text, as it always did. Where it came with a format a quiet line offers it: bold, links, lists,
 * headings, tables as the import reads them, one step to be taken back.
 */
import type { Questions } from "../../desk-engine/messages.ts";
import type { App } from "../app.ts";
import { button, h } from "../dom.ts";
import { say } from "../say.ts";
import type { TextAtHand } from "./text-at-hand.ts";

/** What may be a format: all else is not even asked about. */
const format =
  /<(?:a|b|strong|i|em|s|del|strike|h[1-6]|[uo]l|table|blockquote|pre|code|img|picture|sup|sub|ruby)[\s>]|font-weight|font-style|line-through|mso-list/i;

/** Larger than any article. */
const mostCharacters = 4_000_000;

type PastedText = Questions["pasted"]["answer"];

interface Pasted {
  readonly from: number;
  readonly plain: string;
}

/** The nearest place where it still stands as it was pasted. */
function findPlain(text: string, { from, plain }: Pasted): number {
  if (text.startsWith(plain, from)) return from;
  const [before, after] = [text.lastIndexOf(plain, from), text.indexOf(plain, from)];
  if (before < 0 || after < 0) return Math.max(before, after);
  return from - before < after - from ? before : after;
}

/** Markdown's blocks stand on lines of their own. */
function setApart(text: string, from: number, to: number, markdown: string): string {
  const isBlocks =
    /^(?:#{1,6} |[-*>|] |\d+[.)] |```|---)/.test(markdown) || markdown.includes("\n\n") || markdown.startsWith("|");
  if (!isBlocks) return markdown;
  const [before, after] = [text.slice(0, from), text.slice(to)];
  const gap = (ends: RegExp, one: RegExp, rest: string) =>
    rest.trim() === "" || ends.test(rest) ? "" : one.test(rest) ? "\n" : "\n\n";
  return `${gap(/\n\n$/, /\n$/, before)}${markdown}${gap(/^\n\n/, /^\n/, after)}`;
}

/** `element` is the screen; `at` the text it shows. */
export function watchPasting(app: App, element: HTMLElement, at: TextAtHand): { readonly close: () => void } {
  const line = h("div.picked.pasted", { role: "status", hidden: true });
  let turn = 0;
  const hide = () => {
    line.hidden = true;
  };

  function keep(pasted: Pasted, markdown: string): void {
    const { text } = at.read();
    const from = findPlain(text, pasted);
    if (from < 0) {
      line.replaceChildren(say("pastedMoved"), button("link", hide, {}, say("close")));
      return;
    }
    const to = from + pasted.plain.length;
    hide();
    at.replace({ from, to, insert: setApart(text, from, to, markdown) });
  }
  function show(pasted: Pasted, { markdown, pictures, lost }: PastedText): void {
    line.replaceChildren(
      h(
        "span",
        {},
        say("pastedPlain"),
        pictures > 0 ? say("pastedPictures", { n: pictures }) : "",
        lost > 0 ? say("pastedLost", { n: lost }) : "",
      ),
      markdown === undefined ? "" : button("link", () => keep(pasted, markdown), {}, say("keepFormat")),
      button("link", hide, {}, say("close")),
    );
    line.hidden = false;
    if (line.parentElement === null) element.append(line);
  }

  /** Once the text has it. */
  async function offer(html: string, plain: string, own: number): Promise<void> {
    const { text, caret } = at.read();
    // In the same breath somebody may have typed on.
    const from = findPlain(text, { from: Math.max(0, caret - plain.length), plain });
    if (from < 0) return;
    const pasted = await app.ask("pasted", html);
    if (own !== turn || (pasted.markdown === undefined && pasted.pictures === 0) || pasted.markdown === plain) return;
    app.gate.whenQuiet("pasted", () => show({ from, plain }, pasted));
  }
  const paste = (event: ClipboardEvent) => {
    const html = event.clipboardData?.getData("text/html") ?? "";
    const plain = (event.clipboardData?.getData("text/plain") ?? "").replace(/\r\n?/g, "\n");
    turn += 1;
    hide();
    if (plain === "" || html.length > mostCharacters || !format.test(html)) return;
    const own = turn;
    // Without the line its code cannot be had: the text stands as it is.
    setTimeout(() => void offer(html, plain, own).catch(() => undefined));
  };
  element.addEventListener("paste", paste);
  return {
    close() {
      turn += 1;
      element.removeEventListener("paste", paste);
    },
  };
}
