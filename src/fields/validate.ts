/** Checks plain values against a schema and words every issue as a Problem with its line, all at once. */
import type { z } from "zod";
import { createProblem, type ProblemCode } from "../problems/catalog.ts";
import { findNearest } from "../problems/nearest.ts";
import type { Place, Problem } from "../problems/problem.ts";
import { findNearestTag } from "../variants/nearest-tag.ts";
import { isTag } from "../variants/table.ts";
import type { ParsedYaml } from "./parse-yaml.ts";

export interface Validated<Value> {
  readonly value: Value | undefined;
  readonly problems: readonly Problem[];
}

/** `headline`, `lead 的 alt`, `authors 第 2 項的 name` */
function namePath(path: readonly PropertyKey[]): string {
  return path
    .map((part, at) => {
      if (typeof part === "number") return `${at > 0 ? " " : ""}第 ${part + 1} 項`;
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

function word(issue: z.core.$ZodIssue, place: Place, known: readonly string[]): Problem {
  const [code = "", ...values] = issue.message.split("|");
  const typed = typeof issue.input === "string" ? issue.input : "";
  const key = namePath(issue.path);
  switch (code as ProblemCode) {
    case "too-long":
      return createProblem("too-long", place, key, Number(values[0]));
    case "unknown-value":
      return createProblem("unknown-value", place, key, typed, values);
    case "bad-date":
      return createProblem("bad-date", place, key, typed);
    case "bad-url":
      return createProblem("bad-url", place, key, typed);
    case "unknown-key":
      if (known.some(isTag) && /^zh\b/i.test(String(issue.path.at(-1)))) {
        const tag = String(issue.path.at(-1));
        return createProblem("unknown-variant", place, tag, findNearestTag(tag), known.filter(isTag));
      }
      return createProblem("unknown-key", place, key, known);
    case "missing-field":
      return typeof issue.path.at(-1) === "number"
        ? createProblem("wrong-type", place, key, "一段文字")
        : createProblem("missing-field", place, key);
    default:
      return createProblem("wrong-type", place, key, values[0] ?? "另一種格式");
  }
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

export function validate<Schema extends z.ZodType>(
  schema: Schema,
  yaml: ParsedYaml,
  file: string,
): Validated<z.output<Schema>> {
  const result = schema.safeParse(dropBlank(yaml.value), { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  // A misspelt key is one mistake, not two: the field it was meant for is not called missing as well.
  const meant = new Set(
    result.error.issues.flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => namePath([...issue.path, findNearest(key, listKeys(schema, issue.path)) ?? key]))
        : [],
    ),
  );
  const problems = result.error.issues.flatMap((issue) => {
    if (issue.message === "missing-field" && meant.has(namePath(issue.path))) return [];
    const paths = issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return paths.map((path) =>
      word({ ...issue, path }, { file, line: yaml.findLine(path) }, listKeys(schema, path.slice(0, -1))),
    );
  });
  return { value: undefined, problems };
}
