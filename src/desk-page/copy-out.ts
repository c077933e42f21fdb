/**
 * A story on the clipboard as rich text, for a public account: in the edition that is chosen. The desk of this machine makes it;
 * where the content lies on a host it is said that there is none of this.
 */

import { variants } from "../site/served-variants.ts";
import type { CopiedOut } from "../stores/copied-out.ts";
import type { DiskStore } from "../stores/disk-store.ts";
import type { Store } from "../stores/store.ts";
import type { VariantTag } from "../variants/table.ts";
import type { App } from "./app.ts";
import { button, h } from "./dom.ts";
import { say } from "./say.ts";

const isDisk = (store: Store): store is DiskStore => "copyOut" in store;

/** Letter for letter, in whatever a browser would make of a selection. False when the browser wants another press first. */
function putOnClipboard({ html, text }: CopiedOut): boolean {
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

export function buildCopyOut({ store }: App, folder: string): HTMLElement {
  const title = h("h2.cap", {}, say("copyOut"));
  if (!isDisk(store)) return h("div", {}, title, h("p.soft", {}, say("copyOutAtHome")));
  const status = h("p.soft", { role: "status" });
  const notes = h("ul.soft");
  const made = new Map<VariantTag, CopiedOut>();
  const tell = (sentence: string, more: readonly string[] = []) => {
    status.textContent = sentence;
    notes.replaceChildren(...more.map((note) => h("li", {}, note)));
  };
  async function copy(tag: VariantTag): Promise<void> {
    tell(say("copyOutWaits"));
    try {
      const answer = made.get(tag) ?? (await (store as DiskStore).copyOut(`stories/${folder}/index.md`, tag));
      if ("refused" in answer) return tell(answer.refused);
      // What took too long to make is copied by the next press.
      made.set(tag, answer);
      tell(say(putOnClipboard(answer) ? "copyOutDone" : "copyOutAgain"), answer.notes);
    } catch (error) {
      tell(error instanceof Error ? error.message : say("storeGone"));
    }
    return undefined;
  }
  return h(
    "div",
    {},
    title,
    h("p.soft", {}, say("copyOutSays")),
    h("div.choices", {}, ...variants.map(({ name, tag }) => button("btn", () => void copy(tag), {}, name))),
    status,
    notes,
  );
}
