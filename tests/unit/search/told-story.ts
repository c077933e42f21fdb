/** Stories told in a line or two, as search sees them: converted into every edition served. */
import type { IndexedStory, Texts } from "../../../src/search/indexed-story.ts";
import { variants } from "../../../src/site/served-variants.ts";
import { createConverter } from "../../../src/variants/create-converter.ts";
import type { VariantTag } from "../../../src/variants/table.ts";

export const written: VariantTag = "zh-Hant-TW";

export const edit = (text: string): Texts =>
  Object.fromEntries(variants.map(({ tag }) => [tag, createConverter(written, tag)(text)]));

/** A part of the head that a story may have. */
interface Head {
  readonly kicker?: string;
  readonly topics?: readonly string[];
  readonly authors?: readonly string[];
}

/** `body` is paragraphs, written or in every edition by itself. */
export function tellStory(
  slug: string,
  headline: string,
  standfirst: string,
  body: readonly (string | Texts)[],
  { kicker = "", topics = [], authors = [] }: Head = {},
): IndexedStory {
  const [head, lead] = [edit(headline), edit(standfirst)];
  const named = topics.map(edit);
  return {
    slug,
    written,
    published: "2022-03-01",
    topics,
    authors: authors.map(edit),
    headline: head,
    head: [lead, edit(kicker), ...named],
    body: body.map((text, at) => ({ id: `p${at + 1}`, texts: typeof text === "string" ? edit(text) : text })),
    cards: Object.fromEntries(
      variants.map(({ tag }) => [
        tag,
        {
          headline: head[tag] ?? "",
          standfirst: lead[tag] ?? "",
          date: "2022年3月1日",
          topic: named[0]?.[tag] ?? "",
        },
      ]),
    ),
  };
}
