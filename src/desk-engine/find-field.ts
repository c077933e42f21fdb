/** Which field a problem of the front matter is about: the one that stands on its line, or that its sentence names. */
import { frontMatterSchema } from "../fields/schema.ts";
import type { SplitStory } from "../library/split-story.ts";
import type { Problem } from "../problems/problem.ts";

type Path = readonly (string | number)[];

/** Every place of a value that was read, holders before what they hold. */
function listPaths(value: unknown, path: Path = []): Path[] {
  if (value === null || typeof value !== "object") return [path];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const record = value as Readonly<Record<string | number, unknown>>;
  return [...(path.length === 0 ? [] : [path]), ...keys.flatMap((key) => listPaths(record[key], [...path, key]))];
}

/** Whatever else a sentence has between its marks is a value. */
const isField = ([key = ""]: readonly string[]) => Object.hasOwn(frontMatterSchema.shape, key);

export function findField({ parts, folder: { file } }: SplitStory, problem: Problem): Path | undefined {
  const { parsed, bodyLine } = parts ?? {};
  if (parsed === undefined || problem.file !== file || (bodyLine !== undefined && (problem.line ?? 0) >= bodyLine))
    return undefined;
  const paths = listPaths(parsed.value);
  const own = paths.filter((path) => parsed.findLine(path) === problem.line);
  const named = own.filter((path) => problem.what.includes(String(path.at(-1))));
  const missing = /[「“]([a-z][\w.-]*)[」”]/.exec(problem.what)?.[1]?.split(".");
  return named.at(-1) ?? (missing && isField(missing) ? missing : own.at(-1));
}
