/** The menu of what can be put into a story: a picture, and every block with what it is for. */
import type { OfferedBlock } from "../../desk-engine/offer-blocks.ts";
import { button, h } from "../dom.ts";
import { say } from "../say.ts";

interface Wishes {
  readonly after: string;
  readonly blocks: readonly OfferedBlock[];
  readonly onPicture: () => void;
  readonly onBlock: (block: OfferedBlock) => void;
}

export function openBlockMenu({ after, blocks, onPicture, onBlock }: Wishes): void {
  const dialog = h("dialog.panel.ask.large", { "aria-labelledby": "menu-title" });
  const tile = (title: string, says: string, act: () => void) =>
    h(
      "li",
      {},
      button(
        "tile",
        () => {
          dialog.close();
          act();
        },
        {},
        h("b", {}, title),
        h("small", {}, says),
      ),
    );
  dialog.append(
    h(
      "h2.cap",
      { id: "menu-title" },
      say("insert"),
      " ",
      h("small", {}, after === "" ? "" : say("placeAfter", { words: after })),
      h(
        "span.end",
        {},
        button("link", () => dialog.close(), {}, say("close")),
      ),
    ),
    h(
      "ul.tiles",
      {},
      tile(say("aPicture"), say("aPictureSays"), onPicture),
      ...blocks.map((block) => tile(block.title, block.says, () => onBlock(block))),
    ),
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector<HTMLElement>(".tile")?.focus();
}
