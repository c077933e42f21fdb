/** The films and sounds a story shows: whether it can be told what in them is nobody's business. */
import { createProblem } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";
import { cleanRecording } from "../recordings/clean-recording.ts";
import { readContentFile, type StoryFolder } from "./content-files.ts";
import { listRecordings } from "./shown-files.ts";

/** `shown` are the names of all files the story shows. */
export function checkRecordings(root: string, { file, files }: StoryFolder, shown: ReadonlySet<string>): Problem[] {
  return listRecordings(shown, files).flatMap((name) => {
    const path = file.replace(/[^/]+$/, name);
    const bytes = readContentFile(root, path).value;
    // What is no file was reported with the folder.
    if (bytes === undefined || cleanRecording(bytes) !== undefined) return [];
    return [createProblem("broken-recording", { file: path })];
  });
}
