/** A story's folder with its fields validated and its body cut off, before anything is checked against other stories. */
import type { ParsedFile } from "../fields/parse-file.ts";
import type { FrontMatter } from "../fields/schema.ts";
import type { Problem } from "../problems/problem.ts";
import type { StoryFolder } from "./story-folder.ts";
import type { TermEntry } from "./terms.ts";

/** As much of it as could be read. */
export interface SplitStory {
  readonly folder: StoryFolder;
  readonly digest: string;
  /** Absent when it has problems. */
  readonly matter: FrontMatter | undefined;
  readonly slug: string;
  /** Absent when the file cannot be read as front matter and body. */
  readonly parts: ParsedFile | undefined;
  readonly terms: readonly TermEntry[];
  readonly problems: readonly Problem[];
}
