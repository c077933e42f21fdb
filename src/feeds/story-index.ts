/**
 * `/llms.txt` (llmstxt.org): what the publication is and where its newest stories lie as Markdown, for programs that read pages as
 * text. One list for each edition; whoever wants all stories has the sitemap.
 */
import type { Edition } from "../editions/edition.ts";
import { formatPath, formatUrl, pagePaths } from "../site/paths.ts";

export interface StoryIndex {
  readonly name: string;
  /** One or two sentences. */
  readonly description: string;
  readonly editions: readonly { readonly name: string; readonly stories: readonly Edition[] }[];
}

/** What ends a name of a link, or begins markup, in a line; and what ends the line. */
const escapeText = (text: string): string => text.replace(/[\\[\]<>*_`&]/g, "\\$&").replace(/\s+/g, " ");

const formatStory = ({ tag, slug, headline, words }: Edition): string =>
  `- [${escapeText(headline)}](${formatUrl(formatPath(tag, `${pagePaths.story(slug)}index.md`))}): ${escapeText(words.standfirst)}`;

export function formatStoryIndex({ name, description, editions }: StoryIndex): string {
  const lists = editions.map(
    ({ name: edition, stories }) => `## ${escapeText(edition)}\n\n${stories.map(formatStory).join("\n")}\n`,
  );
  return [`# ${escapeText(name)}\n`, `> ${escapeText(description)}\n`, ...lists].join("\n");
}
