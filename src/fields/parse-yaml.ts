/**
 * YAML to plain values with their lines. Read with the failsafe schema: every scalar is text, nothing is guessed. Syntax
 * errors become problems of ours; references (`&`, `*`) are refused, so nothing can expand. The price is that yes, no and
 * dates are parsed by our schema.
 */
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from "yaml";
import { createProblem } from "../problems/catalog.ts";
import type { Problem, Result } from "../problems/problem.ts";
import { listUnprintable } from "../problems/unprintable.ts";

export interface ParsedYaml extends Result<unknown> {
  /** Line of the value at a path, in the file. */
  readonly findLine: (path: readonly PropertyKey[]) => number;
}

/** The problem behind a syntax error. `place` is where the parser noticed it; a quote or bracket is reported where it opens. */
function wordSyntaxError(error: YAMLError, place: { file: string; line: number }, source: string): Problem {
  const lines = source.split("\n");
  const at = (error.linePos?.[0].line ?? 1) - 1;
  const line = lines[at] ?? "";
  const opening = (pattern: RegExp) => {
    const back = lines.slice(0, at + 1).findLastIndex((text) => pattern.test(text));
    return back < 0 ? place : { ...place, line: place.line - at + back };
  };
  switch (error.code) {
    case "TAB_AS_INDENT":
      return createProblem("yaml-tab", place);
    case "DUPLICATE_KEY":
      return createProblem("yaml-duplicate-key", place, /^\s*(?:- )?([^:]+):/.exec(line)?.[1] ?? line.trim());
    case "BLOCK_AS_IMPLICIT_KEY":
      return createProblem("yaml-colon", place);
    case "MISSING_CHAR":
      if (error.message.includes("closing")) return createProblem("yaml-quote", opening(/(?:^|[\s[{])["']/));
      return createProblem("yaml-syntax", place);
    case "BAD_INDENT":
      if (error.message.startsWith("Flow")) return createProblem("yaml-bracket", opening(/[[{]/));
      return createProblem("yaml-syntax", place);
    case "BAD_DQ_ESCAPE":
    case "UNEXPECTED_TOKEN":
      return /['"]/.test(line) ? createProblem("yaml-quote", place) : createProblem("yaml-syntax", place);
    default:
      return line.startsWith("\t") ? createProblem("yaml-tab", place) : createProblem("yaml-syntax", place);
  }
}

/** The key at a path when it stands in a mapping (its value may begin lines below), else the item. */
function findNode(document: Document, path: readonly PropertyKey[]): Node | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (!isMap(parent)) {
    const item = document.getIn(path, true);
    return isNode(item) ? item : undefined;
  }
  const key = parent.items.find((pair) => isScalar(pair.key) && pair.key.value === last)?.key;
  return isNode(key) ? key : undefined;
}

/** `firstLine` is the line of the file on which `source` starts, counted from 1. */
export function parseYaml(source: string, file: string, firstLine = 1): ParsedYaml {
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { schema: "failsafe", lineCounter, strict: true, logLevel: "error" });
  const at = (offset: number) => lineCounter.linePos(offset).line + firstLine - 1;
  const findLine = (path: readonly PropertyKey[]) => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = findNode(document, path.slice(0, length));
      if (node?.range) return at(node.range[0]);
    }
    return firstLine;
  };

  const problems: Problem[] = [];
  for (const [index, text] of source.split("\n").entries()) {
    const [, key, colon] = /^\s*(?:- )?([A-Za-z][\w-]*)(：|:(?=\S))/.exec(text) ?? [];
    const place = { file, line: index + firstLine };
    if (key === undefined) continue;
    if (colon === "：") problems.push(createProblem("full-width-colon", place, key));
    else if (document.errors.length > 0 || !isCollection(document.contents))
      problems.push(createProblem("yaml-no-space", place, key));
  }
  // Such a colon makes the lines around it unreadable too; one sentence about it is enough.
  if (problems.length === 0) {
    const lines = new Set<number>();
    for (const error of document.errors) {
      const line = at(error.pos[0]);
      if (!lines.has(line)) problems.push(wordSyntaxError(error, { file, line }, source));
      lines.add(line);
    }
    visit(document, (_key, node) => {
      if (isAlias(node) || (isNode(node) && "anchor" in node && node.anchor !== undefined)) {
        problems.push(createProblem("yaml-alias", { file, line: at(node.range?.[0] ?? 0) }));
        return visit.BREAK;
      }
      return undefined;
    });
  }
  // Typed, or by its number in quotation marks: "\x0B". What a field names must not become another name.
  visit(document, {
    Scalar(_key, node) {
      const place = { file, line: at(node.range?.[0] ?? 0) };
      for (const { name } of listUnprintable(String(node.value)))
        problems.push(createProblem("control-in-field", place, name));
    },
  });
  return { value: problems.length > 0 ? undefined : document.toJS(), problems, findLine };
}
