/**
 * YAML to plain values with their lines. Read with the failsafe schema: every scalar is text, nothing is guessed. Syntax
 * errors become problems of ours; references (`&`, `*`) are refused, so nothing can expand.
 */
import { isAlias, isNode, LineCounter, parseDocument, visit, type YAMLError } from "yaml";
import { createProblem } from "../problems/catalog.ts";
import type { Problem } from "../problems/problem.ts";

export interface ParsedYaml {
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Line of the value at a path, in the file. */
  readonly findLine: (path: readonly PropertyKey[]) => number;
}

function word(error: YAMLError, place: { file: string; line: number }, source: string): Problem {
  const line = source.split("\n")[(error.linePos?.[0].line ?? 1) - 1] ?? "";
  switch (error.code) {
    case "TAB_AS_INDENT":
      return createProblem("yaml-tab", place);
    case "DUPLICATE_KEY":
      return createProblem("yaml-duplicate-key", place, /^\s*(?:- )?([^:]+):/.exec(line)?.[1] ?? line.trim());
    case "BLOCK_AS_IMPLICIT_KEY":
      return createProblem("yaml-colon", place);
    case "MISSING_CHAR":
    case "BAD_DQ_ESCAPE":
    case "UNEXPECTED_TOKEN":
      return /['"]/.test(line) ? createProblem("yaml-quote", place) : createProblem("yaml-syntax", place);
    default:
      return line.startsWith("\t") ? createProblem("yaml-tab", place) : createProblem("yaml-syntax", place);
  }
}

/** `firstLine` is the line of the file on which `source` starts, counted from 1. */
export function parseYaml(source: string, file: string, firstLine = 1): ParsedYaml {
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { schema: "failsafe", lineCounter, prettyErrors: true, strict: true });
  const at = (offset: number) => lineCounter.linePos(offset).line + firstLine - 1;
  const findLine = (path: readonly PropertyKey[]) => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return at(node.range[0]);
    }
    return firstLine;
  };

  const problems: Problem[] = [];
  for (const [index, text] of source.split("\n").entries()) {
    const key = /^\s*(?:- )?([A-Za-z][\w-]*)：/.exec(text)?.[1];
    if (key !== undefined) problems.push(createProblem("full-width-colon", { file, line: index + firstLine }, key));
  }
  // A full-width colon makes the lines around it unreadable too; one sentence about it is enough.
  if (problems.length === 0) {
    const lines = new Set<number>();
    for (const error of document.errors) {
      const line = at(error.pos[0]);
      if (!lines.has(line)) problems.push(word(error, { file, line }, source));
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
  return { value: problems.length > 0 ? undefined : document.toJS(), problems, findLine };
}
