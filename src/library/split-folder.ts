/** A story's folder to its fields, its body and its own terms, each as far as it can be read. */
import { yamlLine } from "../fields/front-matter.ts";
import { parseFile } from "../fields/parse-file.ts";
import { frontMatterSchema } from "../fields/schema.ts";
import { validate } from "../fields/validate.ts";
import type { SplitStory } from "./split-story.ts";
import type { StoryFolder } from "./story-folder.ts";
import { parseTerms } from "./terms.ts";

/** `digest` is that of all the story is read from. */
export function splitFolder(folder: StoryFolder, digest: string): SplitStory {
  const { value: parts, problems: unread } = parseFile(folder.file, folder.bytes);
  const fields = parts?.parsed && validate(frontMatterSchema, parts.parsed, folder.file);
  const matter = fields?.value;
  const place = (index: number) => ({
    file: folder.file,
    line: parts?.parsed?.findLine(["terms", index]) ?? yamlLine,
  });
  const { value: terms, problems: wrongTerms } = parseTerms(matter?.terms ?? [], place);
  const problems = [...unread, ...(fields?.problems ?? []), ...wrongTerms];
  return { folder, digest, matter, slug: matter?.slug ?? folder.slug, parts, terms, problems };
}
