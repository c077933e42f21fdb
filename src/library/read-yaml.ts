/** A YAML file of the content, alone or checked against a schema: values with their lines, or the problems that prevented them. */
import type { z } from "zod";
import { type ParsedYaml, parseYaml } from "../fields/parse-yaml.ts";
import { validate } from "../fields/validate.ts";
import { hasErrors, type Result } from "../problems/problem.ts";
import { readContentText } from "./content-files.ts";

/** A file as it should be. */
export interface YamlFile<Schema> {
  readonly file: string;
  readonly schema: Schema;
  /** What it should hold, as the middle of a sentence for whoever wrote something else. */
  readonly whole: string;
  /** Whether it may be missing or hold comments only. */
  readonly optional: boolean;
}

export interface ReadYaml<Value> extends Result<Value> {
  readonly findLine: ParsedYaml["findLine"];
}

/** The values as they were typed. */
export function readYamlText(root: string, file: string): ParsedYaml {
  const { value: text, problems } = readContentText(root, file);
  if (text === undefined) return { value: undefined, problems, findLine: () => 1 };
  const yaml = parseYaml(text, file);
  return { ...yaml, problems: [...problems, ...yaml.problems] };
}

export function readYaml<Schema extends z.ZodType>(
  root: string,
  { file, schema, whole, optional }: YamlFile<Schema>,
): ReadYaml<z.output<Schema>> {
  const yaml = readYamlText(root, file);
  const { findLine, problems } = yaml;
  const isMissing = problems.some(({ code }) => code === "missing-file");
  if (optional && (isMissing || yaml.value === null))
    return { value: undefined, problems: isMissing ? [] : problems, findLine };
  if (hasErrors(problems)) return { value: undefined, problems, findLine };
  const { value, problems: wrong } = validate(schema, yaml, file, whole);
  return { value, problems: [...problems, ...wrong], findLine };
}
