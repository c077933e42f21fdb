/**
 * What is wrong with the files that are no story's: words, topics, authors, the front page, pages of their own. The same checks as
 * the build's, as far as the stories at hand can tell.
 */
import { readAuthors } from "../library/authors.ts";
import { checkAcross } from "../library/check-across.ts";
import type { ContentReader } from "../library/content-reader.ts";
import type { Surroundings } from "../library/finish-story.ts";
import { readFrontChoice } from "../library/front-choice.ts";
import { pageNames, readPage } from "../library/read-page.ts";
import { readTerms } from "../library/read-terms.ts";
import type { Survey } from "../library/survey-stories.ts";
import type { TermEntry } from "../library/terms.ts";
import { hasErrors, type Problem, sortProblems } from "../problems/problem.ts";
import type { StoryTop } from "./read-top.ts";
import { checkSharedTerms, type TermUse } from "./term-use.ts";

interface Around {
  readonly surroundings: Surroundings;
  /** The rows of words that all share. */
  readonly entries: readonly TermEntry[];
  readonly survey: Survey;
  /** Of all stories. */
  readonly tops: readonly (StoryTop | undefined)[];
  /** Of every story; absent until every one was counted and could be read. */
  readonly uses: readonly TermUse[] | undefined;
  readonly now: number;
}

export function checkShared(
  reader: ContentReader,
  { surroundings, entries, survey, tops, uses, now }: Around,
): Problem[] {
  // Who signs is known once every top can be read.
  const signed = tops.every((top) => top?.facts !== undefined)
    ? new Set(tops.flatMap((top) => (top?.authors ?? []).map(({ name }) => name)))
    : undefined;
  const pages = pageNames.map((slug) => {
    const file = `content/${slug}.md`;
    const { value: bytes, problems } = reader.read(file);
    return bytes === undefined
      ? { value: undefined, problems, links: [] }
      : readPage({ slug, file, bytes, digest: "" }, surroundings);
  });
  const authors = readAuthors(reader, surroundings.glossary, signed);
  const problems = [
    ...readTerms(reader).problems,
    ...authors.problems,
    ...readFrontChoice(reader, [...survey.slugs], survey.openable, now).problems,
    ...pages.flatMap(({ problems }) => problems),
    ...checkAcross(survey, [], pages, now),
  ];
  if (uses === undefined || hasErrors(problems)) return sortProblems(problems);
  const shown = [...surroundings.topics, ...pages.flatMap(({ value }) => value ?? []), ...authors.value];
  const users = shown.flatMap(({ terms }) => terms);
  return sortProblems([...problems, ...checkSharedTerms(entries, users, uses)]);
}
