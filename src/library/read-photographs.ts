/** The photographs a story shows, measured by their own bytes. What lies in the folder unused is not read. */
import { isSupportedImage } from "../markdown/figures.ts";
import { checkPicture } from "../photographs/check-picture.ts";
import { parsePicture } from "../photographs/parse-picture.ts";
import { createPhotograph, type Photograph } from "../photographs/photograph.ts";
import { mostBytes } from "../photographs/picture-limits.ts";
import { createProblem } from "../problems/catalog.ts";
import type { Problem, Result } from "../problems/problem.ts";
import type { ContentReader } from "./content-reader.ts";
import { isDrawing, type StoryFolder } from "./story-folder.ts";

/** `names` are those of all files the story shows, `large` of those shown wide. Pictures that cannot be shown are left out. */
export function readPhotographs(
  { read, digest }: ContentReader,
  { file, files, sizes }: StoryFolder,
  names: ReadonlySet<string>,
  large: ReadonlySet<string> = new Set(),
): Result<Photograph[], never> {
  const problems: Problem[] = [];
  const wanted = [...names].filter((name) => files.includes(name) && isSupportedImage(name) && !isDrawing(name));
  const value = wanted.sort().flatMap((name) => {
    const path = file.replace(/[^/]+$/, name);
    if ((sizes.get(name) ?? 0) > mostBytes) {
      problems.push(createProblem("huge-file", { file: path }, mostBytes / 1_000_000));
      return [];
    }
    const bytes = read(path).value;
    // What is no file was reported with the folder.
    if (bytes === undefined) return [];
    const picture = parsePicture(bytes);
    problems.push(...checkPicture(picture, path));
    if (picture.kind !== "picture") return [];
    return [createPhotograph(path, bytes, large.has(name) ? { ...picture, large: true } : picture, digest)];
  });
  return { value, problems };
}
