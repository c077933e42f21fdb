/**
 * A story on the clipboard as rich text, for a public account: in the edition that is chosen. The worker makes the text, the page
 * the pictures in it.
 */

import type { CopiedStory } from "../desk-engine/copy-story.ts";
import { variants } from "../site/served-variants.ts";
import type { VariantTag } from "../variants/table.ts";
import type { App } from "./app.ts";
import { button, h } from "./dom.ts";
import { say } from "./say.ts";
import { sayFailure } from "./say-failure.ts";

interface Copied {
  readonly html: string;
  readonly text: string;
  readonly notes: readonly string[];
}

/** Letter for letter, in whatever a browser would make of a selection. False when the browser wants another press first. */
function putOnClipboard({ html, text }: Copied): boolean {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
  };
  document.addEventListener("copy", put, { once: true });
  const done = document.execCommand("copy");
  document.removeEventListener("copy", put);
  return done;
}

async function fill({ pieces, pictures, text, notes }: CopiedStory, app: App, folder: string): Promise<Copied> {
  const { formatPictures } = await import("./format-pictures.ts");
  const addresses = await formatPictures(app, folder, pictures);
  return { html: pieces.map((piece, at) => piece + (addresses[at] ?? "")).join(""), text, notes };
}

async function make(app: App, folder: string, tag: VariantTag): Promise<Copied | { readonly refused: string }> {
  await app.files.loadStory(folder);
  const answer = await app.ask("copy", { folder, tag }).catch(() => ({ refused: say("codeAway") }));
  return "refused" in answer ? answer : fill(answer, app, folder);
}

export function buildCopyOut(app: App, folder: string): HTMLElement {
  const status = h("p.soft", { role: "status" });
  const notes = h("ul.soft");
  const made = new Map<VariantTag, Copied>();
  const tell = (sentence: string, more: readonly string[] = []) => {
    status.textContent = sentence;
    notes.replaceChildren(...more.map((note) => h("li", {}, note)));
  };
  async function copy(tag: VariantTag): Promise<void> {
    tell(say("copyOutWaits"));
    try {
      const answer = made.get(tag) ?? (await make(app, folder, tag));
      if ("refused" in answer) return tell(answer.refused);
      // What took too long to make is copied by the next press.
      made.set(tag, answer);
      tell(say(putOnClipboard(answer) ? "copyOutDone" : "copyOutAgain"), answer.notes);
    } catch (error) {
      tell(sayFailure(error));
    }
    return undefined;
  }
  return h(
    "div",
    {},
    h("h2.cap", {}, say("copyOut")),
    h("p.soft", {}, say("copyOutSays")),
    h("div.choices", {}, ...variants.map(({ name, tag }) => button("btn", () => void copy(tag), {}, name))),
    status,
    notes,
  );
}
