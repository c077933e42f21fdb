/** What the Markdown stages are told of a story on its way; of one with problems as much as can be known. */
import type { StorySource } from "../markdown/source.ts";
import { site } from "../site/site.ts";
import type { Known } from "./check-names.ts";
import { yamlLine } from "./front-matter.ts";
import type { Draft } from "./read-content.ts";

export function createSource({ folder, matter, parts }: Draft, { slugs }: Known): StorySource {
  return {
    written: matter?.variant ?? site.writtenVariant,
    file: folder.file,
    body: parts?.body ?? "",
    bodyLine: parts?.bodyLine ?? yamlLine,
    published: matter?.published.slice(0, 10) ?? "9999",
    files: folder.files,
    slugs,
  };
}
