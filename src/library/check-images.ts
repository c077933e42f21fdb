/** Image files that cost more than they show: drawings join every page, photographs slow each build and copy. */
import { isSupportedImage } from "../markdown/figures.ts";
import { mostBytes } from "../photographs/picture-limits.ts";
import { createProblem } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";
import { isDrawing, type StoryFolder } from "./story-folder.ts";

/** Bytes; a page with everything on it is meant to travel in 20 KB, and a drawing compresses to about a third. */
const maxDrawingBytes = 24_000;
const maxPhotographBytes = 10_000_000;

export function checkImages({ file, files, sizes }: StoryFolder): Problem[] {
  return files.filter(isSupportedImage).flatMap((name) => {
    const size = sizes.get(name) ?? 0;
    const drawing = isDrawing(name);
    // What is larger still is refused when it is read.
    if (size <= (drawing ? maxDrawingBytes : maxPhotographBytes) || (!drawing && size > mostBytes)) return [];
    const place = { file: file.replace(/[^/]+$/, name) };
    return drawing
      ? [createProblem("heavy-drawing", place, Math.ceil(size / 1000), maxDrawingBytes / 1000)]
      : [createProblem("heavy-photograph", place, Math.ceil(size / 1_000_000), maxPhotographBytes / 1_000_000)];
  });
}
