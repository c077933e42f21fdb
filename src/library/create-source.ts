/** What the Markdown stages are told of a story on its way; of one with problems as much as can be known. */

import { yamlLine } from "../fields/front-matter.ts";
import type { StorySource } from "../markdown/source.ts";
import type { Result } from "../problems/problem.ts";
import { site } from "../site/site.ts";
import { decodeData } from "./decode-data.ts";
import type { SplitStory } from "./split-story.ts";

/** Data files that cannot be decoded are left out. */
export function createSource({ folder, matter, parts }: SplitStory): Result<StorySource, never> {
  const data = folder.data.map(({ name, file, bytes }) => ({ name, ...decodeData(bytes, file) }));
  const value = {
    written: matter?.variant ?? site.writtenVariant,
    file: folder.file,
    body: parts?.body ?? "",
    bodyLine: parts?.bodyLine ?? yamlLine,
    published: matter?.published.slice(0, 10) ?? "9999",
    files: folder.files,
    data: Object.fromEntries(data.flatMap(({ name, value: text }) => (text === undefined ? [] : [[name, text]]))),
  };
  return { value, problems: data.flatMap(({ problems }) => problems) };
}
