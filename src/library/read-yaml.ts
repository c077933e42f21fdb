/** A YAML file of the content, checked against a schema: values with their lines, or nothing and the problems that prevented it. */
import type { z } from "zod";
import { decodeText } from "../fields/decode.ts";
import { type ParsedYaml, parseYaml } from "../fields/parse-yaml.ts";
import { validate } from "../fields/validate.ts";
import type { Problem } from "../problems/problem.ts";
import { readContentFile } from "./content-files.ts";

export interface ReadYaml<Value> {
  /** Absent when the values have problems. */
  readonly value: Value | undefined;
  readonly findLine: ParsedYaml["findLine"];
}

/** An `optional` file may be missing or hold comments only. Problems are added to `problems`. */
export function readYaml<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
  optional: boolean,
  problems: Problem[],
): ReadYaml<z.output<Schema>> | undefined {
  const bytes = readContentFile(root, file);
  if (!(bytes instanceof Uint8Array)) {
    if (!optional || bytes.code !== "missing-file") problems.push(bytes);
    return undefined;
  }
  const decoded = decodeText(bytes, file);
  if ("problem" in decoded) {
    problems.push(decoded.problem);
    return undefined;
  }
  const yaml = parseYaml(decoded.text, file);
  problems.push(...yaml.problems);
  if (yaml.problems.length > 0 || (optional && yaml.value === null)) return undefined;
  const { value, problems: found } = validate(schema, yaml, file);
  problems.push(...found);
  return { value, findLine: yaml.findLine };
}
