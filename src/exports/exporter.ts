/**
 * What an exporter is: it takes stories out of the house, to where other rules hold. A folder each, as a block is: contract,
 * markup, style; THE list is exporters.ts. All of them are given editions and render the bodies that pages show.
 */
import type { Refusal } from "../problems/refusal.ts";
import type { VariantTag } from "../variants/table.ts";
import type { Selection } from "./select-stories.ts";

/** What an exporter has made of one selection in one edition. */
export interface ExportedFile {
  /** Without a folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Exported {
  readonly files: readonly ExportedFile[];
  /** Sentences for the editor: what became another thing on the way, and what is left to do by hand. */
  readonly notes: readonly string[];
  /** Nothing was made: then there are no files. */
  readonly refusal?: Refusal | undefined;
}

/** Prints pages as their style for paper has them; the rim gives it, with a browser and the built site in it. */
export interface Press {
  /** HTML of a page of the built site by its address within it, or nothing. */
  readonly readPage: (path: string) => string | undefined;
  /** PDF of a page that may name all that the built site has. Throws when the browser does not do it. */
  readonly print: (html: string) => Promise<Uint8Array>;
}

export interface ExportOrder {
  /** The project folder. */
  readonly root: string;
  readonly tag: VariantTag;
  readonly selection: Selection;
  /** Set in columns from right to left. */
  readonly vertical: boolean;
  /** Opened when it is needed: it may be refused. */
  readonly openPress: () => Promise<Press | Refusal>;
}

export interface Exporter {
  readonly name: string;
  /** For the help text, behind its name. */
  readonly says: string;
  /** One story; stories, a topic or a month; or nothing, for it takes the newest. */
  readonly takes: "story" | "stories" | "newest";
  /** Whether it can be set vertically. */
  readonly setsVertically?: true;
  /** Loaded when it is asked for: whoever reads the help must not wait for what draws and packs. */
  readonly load: () => Promise<WriteExport>;
}

export type WriteExport = (order: ExportOrder) => Promise<Exported>;

/** The name of a file: the selection's, the edition's, what it is. */
export const nameFile = ({ selection, tag }: Pick<ExportOrder, "selection" | "tag">, ending: string): string =>
  `${selection.name}.${tag.toLowerCase()}.${ending}`;

export const encodeText = (text: string): Uint8Array => new TextEncoder().encode(text);
