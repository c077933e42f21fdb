/** The menu of what can be put into a story: a picture, and every block with what it is for. */
import { type Face, faceLayers } from "../../blocks/face.ts";
import type { OfferedBlock } from "../../desk-engine/offer-blocks.ts";
import { button, h, svg } from "../dom.ts";
import { say } from "../say.ts";

interface Wishes {
  readonly after: string;
  readonly blocks: readonly OfferedBlock[];
  /** Something was typed into its form and not put in. */
  readonly isHalf: (block: OfferedBlock) => boolean;
  readonly onPicture: () => void;
  readonly onBlock: (block: OfferedBlock) => void;
}

/** A bridge over water. */
const pictureFace: Face = {
  ground: "M4 8h120v48H4z",
  line: "M4 30h120M4 42q20-22 40 0q20-22 40 0q20-22 40 0",
  hair: "M4 64h60",
};

const drawFace = (face: Face) =>
  svg(
    "svg",
    { class: "face", viewBox: "0 0 128 72", "aria-hidden": "true" },
    ...faceLayers.flatMap((layer) =>
      face[layer] === undefined ? [] : [svg("path", { class: layer, d: face[layer] })],
    ),
  );

export function openBlockMenu({ after, blocks, isHalf, onPicture, onBlock }: Wishes): void {
  const dialog = h("dialog.panel.ask.large", { "aria-labelledby": "menu-title" });
  const tile = (face: Face, title: string, says: string, act: () => void) =>
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
        drawFace(face),
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
      tile(pictureFace, say("aPicture"), say("aPictureSays"), onPicture),
      ...blocks.map((block) =>
        tile(block.face, block.title, isHalf(block) ? say("formHalf") : block.says, () => onBlock(block)),
      ),
    ),
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector<HTMLElement>(".tile")?.focus();
}
