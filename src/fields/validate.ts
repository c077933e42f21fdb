/** Checks plain values against a schema and words every issue as a Problem with its line, all at once. */
import type { z } from "zod";
import { createProblem } from "../problems/catalog.ts";
import { findNearest } from "../problems/nearest.ts";
import type { Place, Problem, Result } from "../problems/problem.ts";
import { speak } from "../problems/speak.ts";
import { findNearestTag } from "../variants/nearest-tag.ts";
import { isTag } from "../variants/table.ts";
import type { ParsedYaml } from "./parse-yaml.ts";
import { readRefusal } from "./refusal.ts";

/** `headline`, `lead 的 alt`, `authors 第 2 項的 name` */
function namePath(path: readonly PropertyKey[]): string {
  return path
    .map((part, at) => {
      if (typeof part === "number") return speak`${at > 0 ? " " : ""}第 ${part + 1} 項`;
      return at === 0 ? String(part) : `${typeof path[at - 1] === "number" ? "的 " : " 的 "}${String(part)}`;
    })
    .join("");
}

/** A field left blank counts as not written. */
function dropBlank(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dropBlank);
  if (value === null || typeof value !== "object") return value;
  const filled = Object.entries(value).filter(([, item]) => typeof item !== "string" || item.trim() !== "");
  return Object.fromEntries(filled.map(([key, item]) => [key, dropBlank(item)]));
}

/** Nothing stands where something must. */
const isMissing = (issue: z.core.$ZodIssue): boolean =>
  issue.code === "too_small" || (issue.code === "invalid_type" && issue.input === undefined);

const text = "一段文字";

/** What should stand there, as the middle of a sentence. `whole` is that of the whole file, `keys` those of a mapping. */
function nameWanted(issue: z.core.$ZodIssue, whole: string | undefined, keys: readonly string[]): string {
  if (issue.code !== "invalid_type") return text;
  if (issue.expected === "array") return (issue.path.length === 0 ? whole : undefined) ?? "一份清單，每項以「- 」開頭";
  return issue.expected === "object" ? `幾個小欄位：${keys.join("、")}` : text;
}

/** `known`: the keys that may stand beside this one. */
function wordUnknownKey(path: readonly PropertyKey[], place: Place, known: readonly string[]): Problem {
  const key = String(path.at(-1));
  if (known.some(isTag) && /^zh\b/i.test(key))
    return createProblem("unknown-variant", place, key, findNearestTag(key), known.filter(isTag));
  return createProblem("unknown-key", place, namePath(path), known);
}

/** `wanted` is what should stand there. */
function wordIssue(issue: z.core.$ZodIssue, place: Place, wanted: string): Problem {
  const typed = typeof issue.input === "string" ? issue.input : undefined;
  const field = namePath(issue.path);
  if (issue.code === "custom") return readRefusal(issue)(place, field, typed ?? "");
  if (issue.code === "invalid_value" && typed !== undefined)
    return createProblem("unknown-value", place, field, typed, issue.values.map(String));
  // An item of a list is never missing: something else stands there.
  if (isMissing(issue) && typeof issue.path.at(-1) !== "number") return createProblem("missing-field", place, field);
  return createProblem("wrong-type", place, field, wanted);
}

/** Keys of the object schema at a path, for the nearest known name. */
function listKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: unknown = schema;
  const unwrap = (value: unknown): unknown => {
    const definition = (value as { def?: { innerType?: unknown; in?: unknown } } | undefined)?.def;
    const inner = definition?.innerType ?? definition?.in;
    return inner === undefined ? value : unwrap(inner);
  };
  for (const part of path) {
    const node = unwrap(current) as { shape?: Record<string, unknown>; element?: unknown };
    current = typeof part === "number" ? node.element : node.shape?.[String(part)];
  }
  return Object.keys((unwrap(current) as { shape?: object } | undefined)?.shape ?? {});
}

/** `whole`: what a file that holds a list should be, for who wrote something else. */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  yaml: ParsedYaml,
  file: string,
  whole?: string,
): Result<z.output<Schema>> {
  const result = schema.safeParse(dropBlank(yaml.value), { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  const { issues } = result.error;
  // A misspelt key is one mistake, not two: the field it was meant for is not called missing as well.
  const meant = new Set(
    issues.flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => namePath([...issue.path, findNearest(key, listKeys(schema, issue.path)) ?? key]))
        : [],
    ),
  );
  const placeOf = (path: readonly PropertyKey[]) => ({ file, line: yaml.findLine(path) });
  const problems = issues.flatMap((issue) => {
    const { path } = issue;
    if (issue.code === "unrecognized_keys") {
      const known = listKeys(schema, path);
      return issue.keys.map((key) => wordUnknownKey([...path, key], placeOf([...path, key]), known));
    }
    if (isMissing(issue) && meant.has(namePath(path))) return [];
    return [wordIssue(issue, placeOf(path), nameWanted(issue, whole, listKeys(schema, path)))];
  });
  return { value: undefined, problems };
}
