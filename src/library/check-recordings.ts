/** The films and sounds a story shows: whether it can be told what in them is nobody's business. */
import { createProblem } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";
import { cleanRecording } from "../recordings/clean-recording.ts";
import type { ContentReader } from "./content-reader.ts";
import { listRecordings } from "./shown-files.ts";
import type { StoryFolder } from "./story-folder.ts";

/** `shown` are the names of all files the story shows. */
export function checkRecordings(
  { read }: ContentReader,
  { file, files }: StoryFolder,
  shown: ReadonlySet<string>,
): Problem[] {
  return listRecordings(shown, files).flatMap((name) => {
    const path = file.replace(/[^/]+$/, name);
    const bytes = read(path).value;
    // What is no file was reported with the folder.
    if (bytes === undefined || cleanRecording(bytes) !== undefined) return [];
    return [createProblem("broken-recording", { file: path })];
  });
}
