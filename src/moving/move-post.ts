/** One post through the import: what it is given, and what the move adds to the story that comes out. */
import { editFrontMatter } from "../fields/edit-front-matter.ts";
import { type House, type ImportedStory, importStory } from "../import/import-story.ts";
import type { Answer } from "../problems/refusal.ts";
import type { PostFinder } from "./find-post.ts";
import { createPictureFinder, formatPost } from "./format-post.ts";
import { mendBody } from "./mend-body.ts";
import type { OldSite } from "./old-site.ts";
import type { PlannedPost } from "./plan-move.ts";
import { chooseTopics, type ProposedTopic } from "./propose-topics.ts";

export interface Move {
  readonly site: OldSite;
  readonly finder: PostFinder;
  readonly topics: readonly ProposedTopic[];
  /** Paths of pictures by their names in lower case, for systems that name no folder. */
  readonly pictures: ReadonlyMap<string, string> | undefined;
  readonly house: House;
  readonly all: boolean;
}

export async function movePost(
  { post, slug, mark, formerly }: PlannedPost,
  move: Move,
): Promise<Answer<ImportedStory>> {
  const { slugs, rest } = chooseTopics(post, move.topics);
  const text = formatPost(post, [...slugs, ...rest], mendBody(post, move.finder));
  const source = {
    name: `${post.file.replace(/\.\w+$/, "")}.md`,
    bytes: new TextEncoder().encode(text),
    findPicture: createPictureFinder(move.site, post, move.pictures),
  };
  // All stories of the plan are known to the links; which of them are there already is the plan's to know.
  const answer = await importStory(source, { ...move.house, imported: new Map() }, { slug, all: move.all });
  if (answer.refusal !== undefined) return answer;
  const edits = [
    { key: "imported", value: mark },
    ...(formerly.length === 0 ? [] : [{ key: "formerly", value: `[${formerly.join(", ")}]` }]),
  ];
  const files = answer.value.files.map((file) =>
    file.name === "index.md"
      ? { ...file, bytes: new TextEncoder().encode(editFrontMatter(new TextDecoder().decode(file.bytes), edits)) }
      : file,
  );
  return { value: { ...answer.value, files } };
}
