/** The photographs a story shows, measured by their own bytes. What lies in the folder unused is not read. */
import type { Root } from "hast";
import { visit } from "unist-util-visit";
import { isSupportedImage } from "../markdown/figures.ts";
import { checkPicture } from "../photographs/check-picture.ts";
import { mostBytes } from "../photographs/limits.ts";
import { parsePicture } from "../photographs/parse-picture.ts";
import { createPhotograph, type Photograph } from "../photographs/photograph.ts";
import { createProblem } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";
import { readContentFile, type StoryFolder } from "./content-files.ts";

function listImageNames(trees: readonly Root[]): string[] {
  const names: string[] = [];
  for (const tree of trees)
    visit(tree, "element", ({ tagName, properties }) => {
      if (tagName === "img") names.push(String(properties.src ?? ""));
    });
  return names;
}

/** Bodies of the story and of its own editions, and the name of the lead image. Problems are added to `problems`. */
export function readPhotographs(
  root: string,
  { file, files, sizes }: StoryFolder,
  shown: { readonly trees: readonly Root[]; readonly lead: string | undefined },
  problems: Problem[],
): Photograph[] {
  const names = new Set([...(shown.lead === undefined ? [] : [shown.lead]), ...listImageNames(shown.trees)]);
  const wanted = [...names].filter((name) => files.includes(name) && isSupportedImage(name) && !/\.svg$/i.test(name));
  return wanted.sort().flatMap((name) => {
    const path = file.replace(/[^/]+$/, name);
    if ((sizes.get(name) ?? 0) > mostBytes) {
      problems.push(createProblem("huge-file", { file: path }, mostBytes / 1_000_000));
      return [];
    }
    const bytes = readContentFile(root, path);
    // What is no file was reported with the folder.
    if (!(bytes instanceof Uint8Array)) return [];
    const picture = parsePicture(bytes);
    problems.push(...checkPicture(picture, path));
    return picture.kind === "picture" ? [createPhotograph(path, bytes, picture)] : [];
  });
}
