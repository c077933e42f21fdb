/**
 * The texts of a story's front matter that are the desk's own words, each with its line. Names of persons and the titles of
 * other people's works are left out: they are as they are.
 */
import type { Field } from "./list-blocks.ts";

/** What a story, or a page, says in its front matter, as far as it is checked. */
interface StoryFields {
  readonly headline: string;
  readonly kicker?: string | undefined;
  readonly standfirst: string;
  readonly dateline?: string | undefined;
  readonly lead?:
    | { readonly alt: string; readonly caption?: string | undefined; readonly credit?: string | undefined }
    | undefined;
  readonly corrections?: readonly { readonly text: string; readonly now?: string | undefined }[] | undefined;
  readonly followups?: readonly { readonly text: string }[] | undefined;
}

export function listCopyFields(story: StoryFields, findLine: (path: readonly PropertyKey[]) => number): Field[] {
  const field = (text: string | undefined, path: readonly PropertyKey[], display = false): Field[] =>
    text === undefined ? [] : [{ text, line: findLine(path), display }];
  return [
    ...field(story.headline, ["headline"], true),
    ...field(story.kicker, ["kicker"], true),
    ...field(story.standfirst, ["standfirst"]),
    ...field(story.dateline, ["dateline"], true),
    ...field(story.lead?.alt, ["lead", "alt"]),
    ...field(story.lead?.caption, ["lead", "caption"]),
    ...field(story.lead?.credit, ["lead", "credit"], true),
    // Not what was wrong: it is quoted.
    ...(story.corrections ?? []).flatMap(({ text, now }, at) => [
      ...field(text, ["corrections", at, "text"]),
      ...field(now, ["corrections", at, "now"]),
    ]),
    ...(story.followups ?? []).flatMap(({ text }, at) => field(text, ["followups", at, "text"])),
  ];
}
