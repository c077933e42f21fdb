/** What comes into a story from outside its text: files that are dropped or pasted, and what is chosen from the menu. */
import type { App } from "../app.ts";
import { takeManuscripts } from "../manuscripts/take-manuscripts.ts";
import type { OpenStory } from "../open-story.ts";
import { openPicturePanel } from "./picture-panel.ts";
import { type Placed, placeBlock, readPlace } from "./place-block.ts";
import { type GivenFiles, watchFiles } from "./take-files.ts";

/** The text, whoever shows it. */
interface TextAtHand {
  readonly read: () => { readonly text: string; readonly caret: number };
  readonly replace: (placed: Placed) => void;
}

export interface Inserting {
  readonly close: () => void;
}

/** `element` is the screen files may be dropped on. */
export function createInserting(app: App, open: OpenStory, element: HTMLElement, at: TextAtHand): Inserting {
  const insert = (block: string) => {
    const { text, caret } = at.read();
    at.replace(placeBlock(text, caret, block));
  };
  const place = () => {
    const { text, caret } = at.read();
    return { after: readPlace(text, caret), insert };
  };
  /** One after the other. */
  async function take({ pictures, others }: GivenFiles): Promise<void> {
    for (const file of pictures) await openPicturePanel(app, open, file, place());
    await takeManuscripts(app, others);
  }
  if (app.may.write)
    watchFiles(
      element,
      (files) => void take(files),
      (isOver) => void element.classList.toggle("dropping", isOver),
    );
  return { close: () => undefined };
}
