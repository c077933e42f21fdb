/** The drawings a story shows: whether their text can be read, and what in them leads out of the page and is left out. */
import { decodeProse } from "../fields/decode.ts";
import { listPlaces } from "../markdown/parse-drawing.ts";
import { createProblem } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";
import type { ContentReader } from "./content-reader.ts";
import { isDrawing, type StoryFolder } from "./story-folder.ts";

export function checkDrawing(file: string, bytes: Uint8Array): readonly Problem[] {
  const { value: text = "", problems } = decodeProse(bytes, file);
  const [place, ...others] = listPlaces(text);
  if (place === undefined) return problems;
  const line = text.slice(0, Math.max(0, text.indexOf(place))).split("\n").length;
  return [...problems, createProblem("drawing-place", { file, line }, place, others.length + 1)];
}

/** `shown` are the names of all files the story shows. */
export function checkDrawings(
  { read }: ContentReader,
  { file, files }: StoryFolder,
  shown: ReadonlySet<string>,
): Problem[] {
  return files
    .filter((name) => isDrawing(name) && shown.has(name))
    .flatMap((name) => {
      const path = file.replace(/[^/]+$/, name);
      const bytes = read(path).value;
      // What is no file was reported with the folder.
      if (bytes === undefined) return [];
      return checkDrawing(path, bytes);
    });
}
