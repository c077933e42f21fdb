/** What the Markdown stages are told of a story on its way; of one with problems as much as can be known. */

import { decodeText } from "../fields/decode.ts";
import { yamlLine } from "../fields/front-matter.ts";
import type { StorySource } from "../markdown/source.ts";
import type { Problem } from "../problems/problem.ts";
import { site } from "../site/site.ts";
import type { StoryFolder } from "./content-files.ts";
import type { KnownNames } from "./known-names.ts";
import type { SplitStory } from "./split-story.ts";

/** Problems are added to `problems`. */
export function createSource(story: SplitStory, { slugs }: KnownNames, problems: Problem[]): StorySource {
  const { folder, matter, parts } = story;
  return {
    written: matter?.variant ?? site.writtenVariant,
    file: folder.file,
    body: parts?.body ?? "",
    bodyLine: parts?.bodyLine ?? yamlLine,
    published: matter?.published.slice(0, 10) ?? "9999",
    files: folder.files,
    data: decodeData(folder, problems),
    slugs,
  };
}

function decodeData({ data }: StoryFolder, problems: Problem[]): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const { name, file, bytes } of data) {
    const decoded = decodeText(bytes, file);
    if ("problem" in decoded) problems.push(decoded.problem);
    else texts[name] = decoded.text;
  }
  return texts;
}
