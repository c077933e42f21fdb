/** content/front.yaml: what an editor wants on the front page, where it is not what the page would choose. A site may have none. */
import { frontSchema } from "../fields/front-schema.ts";
import { createProblem } from "../problems/catalog.ts";
import type { Place, Problem, Result } from "../problems/problem.ts";
import type { Openable } from "./closed-stories.ts";
import type { ContentReader } from "./content-reader.ts";
import { readYaml } from "./read-yaml.ts";
import { findState } from "./state.ts";

/** Addresses of stories. */
export interface FrontChoice {
  readonly pin?: string | undefined;
  readonly order: readonly string[];
  readonly hide: readonly string[];
}

export const frontFile = "content/front.yaml";
const front = {
  file: frontFile,
  schema: frontSchema,
  whole: "幾個欄位：pin、order、hide",
  optional: true,
} as const;

export const noChoice: FrontChoice = { order: [], hide: [] };

interface NamedStory {
  readonly slug: string;
  readonly place: Place;
  readonly isHidden: boolean;
}

/** `findStory`: what is known of a story, by its address; `slugs` are those of all. `now` in milliseconds since 1970. */
function checkNamed(
  named: readonly NamedStory[],
  slugs: readonly string[],
  stories: ReadonlyMap<string, Openable>,
  now: number,
): Problem[] {
  const seen = new Map<string, boolean>();
  return named.flatMap(({ slug, place, isHidden }) => {
    const before = seen.get(slug);
    seen.set(slug, isHidden);
    if (!slugs.includes(slug)) return [createProblem("front-unknown-story", place, slug, slugs)];
    if (before !== undefined) return [createProblem(before === isHidden ? "front-twice" : "front-hidden", place, slug)];
    const story = stories.get(slug);
    const isOpen = story === undefined || findState(story, now) === "published";
    return isOpen || isHidden ? [] : [createProblem("front-closed", place, slug)];
  });
}

/** `slugs` are those of all stories, `stories` what is known of those that can be read. */
export function readFrontChoice(
  reader: ContentReader,
  slugs: readonly string[],
  stories: ReadonlyMap<string, Openable>,
  now: number,
): Result<FrontChoice, never> {
  const { value = noChoice, problems, findLine } = readYaml(reader, front);
  const { pin, order, hide } = value;
  const locate = (...path: PropertyKey[]) => ({ file: frontFile, line: findLine(path) });
  const named = [
    ...(pin === undefined ? [] : [{ slug: pin, place: locate("pin"), isHidden: false }]),
    ...order.map((slug, at) => ({ slug, place: locate("order", at), isHidden: false })),
    ...hide.map((slug, at) => ({ slug, place: locate("hide", at), isHidden: true })),
  ];
  return { value, problems: [...problems, ...checkNamed(named, slugs, stories, now)] };
}
