/**
 * A card: the picture others show beside a link to a page. What is on it, and the name of its file, which is made of that: a card
 * that looks the same in two editions is one file, one that was drawn before is not drawn again, and none ever changes under its
 * name.
 */
import { createHash } from "node:crypto";
import { colours, icon } from "../site/looks.ts";
import type { Script } from "../variants/table.ts";
import { fontSources } from "./font-sources.ts";
import { type CardShape, shapes } from "./shapes.ts";

/** What stands beside the words. */
export type CardArt =
  /** An editor's, as SVG. */
  | { readonly kind: "drawing"; readonly svg: string }
  /** Made of what the story is. */
  | { readonly kind: "drawn"; readonly svg: string; readonly ground: string }
  /** `file` from the project folder; `id` is a digest of what is in it. */
  | { readonly kind: "photograph"; readonly file: string; readonly id: string }
  | { readonly kind: "mark" };

export interface CardWords {
  /** Empty: none. */
  readonly kicker: string;
  readonly headline: string;
  /** Of the publication. */
  readonly name: string;
  /** Day, or nothing. */
  readonly note: string;
}

export interface Card extends CardWords {
  /** Name of its file. */
  readonly file: string;
  readonly shape: CardShape;
  readonly script: Script;
  readonly art: CardArt;
}

/** Changes when the same card comes to look otherwise, by where headlines break too: every build names all cards, and splits none. */
const drawer = "4";

const looks = createHash("sha256")
  .update(JSON.stringify([drawer, colours, icon, shapes, fontSources]))
  .digest("hex");

export function createCard(shape: CardShape, script: Script, words: CardWords, art: CardArt): Card {
  const shownArt = art.kind === "photograph" ? art.id : art;
  // Where all its characters are common to both scripts, the two faces still differ.
  const shown = JSON.stringify([looks, shape, script, words, shownArt]);
  const name = createHash("sha256").update(shown).digest("hex").slice(0, 12);
  return { file: `${name}.${art.kind === "photograph" ? "jpg" : "png"}`, shape, script, ...words, art };
}
