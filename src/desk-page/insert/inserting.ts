/** What comes into a story from outside its text: files that are dropped or pasted, and what is chosen from the menu. */
import type { App } from "../app.ts";
import { nameBlockForm, readKept } from "../kept-forms.ts";
import type { OpenStory } from "../open-story.ts";
import { watchPasting } from "./pasted-format.ts";
import type { InsertPlace } from "./picture-panel.ts";
import { placeBlock, readPlace } from "./place-block.ts";
import { chooseFiles, type GivenFiles, sortFiles, watchFiles } from "./take-files.ts";
import type { TextAtHand } from "./text-at-hand.ts";

export interface Inserting {
  readonly menu: () => void;
  readonly picture: () => void;
  readonly close: () => void;
}

/** The ruler asks for the menu by it. */
export const insertEvent = "desk-insert";

/** `element` is the screen files may be dropped on. */
export function createInserting(app: App, open: OpenStory, element: HTMLElement, at: TextAtHand): Inserting {
  const insert = (block: string) => {
    const { text, caret } = at.read();
    at.replace(placeBlock(text, caret, block));
  };
  const place = (): InsertPlace => {
    const { text, caret } = at.read();
    return { after: readPlace(text, caret), insert };
  };
  /** One after the other; the forms are fetched when they are wanted. */
  async function take({ pictures, others }: GivenFiles): Promise<void> {
    const { openPicturePanel } = await import("./picture-panel.ts");
    for (const [at, file] of pictures.entries()) {
      const isLast = await openPicturePanel(app, open, file, { ...place(), at: at + 1, of: pictures.length });
      if (isLast) break;
    }
    if (others.length === 0) return;
    const { takeManuscripts } = await import("../manuscripts/take-manuscripts.ts");
    await takeManuscripts(app, others);
  }
  const picture = () => chooseFiles("image/*,.svg", (files) => void take(sortFiles(files)));
  async function openMenu(): Promise<void> {
    if (!app.may.write || document.querySelector("dialog[open]") !== null) return;
    const [{ openBlockMenu }, blocks] = await Promise.all([import("./block-menu.ts"), app.ask("blocks", undefined)]);
    openBlockMenu({
      after: place().after,
      blocks,
      isHalf: (block) => readKept(nameBlockForm(open.folder, block.name)) !== undefined,
      onPicture: picture,
      onBlock: (block) =>
        void import("./block-panel.ts").then(({ openBlockPanel }) => openBlockPanel(app, open, block, place())),
    });
  }
  const menu = () => void openMenu();
  if (app.may.write)
    watchFiles(
      element,
      (files) => void take(files),
      (isOver) => void element.classList.toggle("dropping", isOver),
    );
  document.addEventListener(insertEvent, menu);
  const offer = app.may.write ? watchPasting(app, element, at) : undefined;
  return {
    menu,
    picture,
    close() {
      document.removeEventListener(insertEvent, menu);
      offer?.close();
    },
  };
}
