/** A YAML file of the content, alone or checked against a schema: values with their lines, or the problems that prevented them. */
import type { z } from "zod";
import { decodeText } from "../fields/decode.ts";
import { type ParsedYaml, parseYaml } from "../fields/parse-yaml.ts";
import { validate } from "../fields/validate.ts";
import type { Result } from "../problems/problem.ts";
import type { ContentReader } from "./content-reader.ts";

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
export function readYamlText(reader: ContentReader, file: string): ParsedYaml {
  const { value: bytes, problems: missing } = reader.read(file);
  const { value: text, problems } = bytes === undefined ? { value: bytes, problems: missing } : decodeText(bytes, file);
  return text === undefined ? { value: undefined, problems, findLine: () => 1 } : parseYaml(text, file);
}

export function readYaml<Schema extends z.ZodType>(
  reader: ContentReader,
  { file, schema, whole, optional }: YamlFile<Schema>,
): ReadYaml<z.output<Schema>> {
  const yaml = readYamlText(reader, file);
  const { findLine, problems } = yaml;
  const isMissing = problems.some(({ code }) => code === "missing-file");
  if (optional && (isMissing || yaml.value === null)) return { value: undefined, problems: [], findLine };
  return problems.length > 0
    ? { value: undefined, problems, findLine }
    : { ...validate(schema, yaml, file, whole), findLine };
}
