/** A story's folder, wherever it lies: its files by what they are for. */
import { isDataFile } from "../markdown/source.ts";

export interface StoryFolder {
  readonly slug: string;
  /** Path of index.md from the project folder. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Other files in the folder, sorted by name, without those of the desk. */
  readonly files: readonly string[];
  /** Bytes of each of them. */
  readonly sizes: ReadonlyMap<string, number>;
  /** When each of them was last changed, milliseconds since 1970. */
  readonly moments: ReadonlyMap<string, number>;
  /** Path of the approvals beside the story, when there are any. */
  readonly review: string | undefined;
  /** Hand-made editions (`index.<tag>.md`): what stands for the tag, the path and the bytes. */
  readonly editions: readonly { readonly name: string; readonly file: string; readonly bytes: Uint8Array }[];
  /** Data files among `files`: tables of charts. */
  readonly data: readonly { readonly name: string; readonly file: string; readonly bytes: Uint8Array }[];
}

/** What an editor has approved of a story's conversion; no part of the story. */
const reviewName = "review.yaml";

const ownName = /^index\.(.+)\.md$/;

export const nameReview = (storyFile: string) => storyFile.replace(/[^/]+$/, reviewName);

export const isDrawing = (name: string) => name.toLowerCase().endsWith(".svg");

/** Files that systems and people leave beside content and that are none. */
export const isHidden = (name: string) => name.startsWith(".") || name === "Thumbs.db" || name === "README.md";

/** What lies in a folder: `names` are those of all its files but the hidden ones, sorted. */
export interface FolderFiles extends Pick<StoryFolder, "slug" | "file" | "bytes" | "sizes" | "moments"> {
  readonly names: readonly string[];
  /** Of what is no file, nothing. */
  readonly read: (file: string) => Uint8Array | undefined;
}

export function arrangeFolder({ names, read, ...folder }: FolderFiles): StoryFolder {
  const { file } = folder;
  const readBeside = (name: string, fileName: string) => {
    const path = file.replace(/[^/]+$/, fileName);
    const bytes = read(path);
    return bytes === undefined ? [] : [{ name, file: path, bytes }];
  };
  const editions = names.flatMap((name) => {
    const own = ownName.exec(name)?.[1];
    return own === undefined ? [] : readBeside(own, name);
  });
  const data = names.filter(isDataFile).flatMap((name) => readBeside(name, name));
  const files = names.filter((name) => name !== "index.md" && name !== reviewName && !ownName.test(name));
  const review = names.includes(reviewName) ? nameReview(file) : undefined;
  return { ...folder, files, review, editions, data };
}
