/** Files of an old site as text, their settings, and values of its fields: whatever language they are in, scalars are text. */
import { decodeAny } from "../manuscripts/decode-any.ts";
import { isFields, readJson, readYaml } from "../manuscripts/foreign-matter.ts";
import { readToml } from "../manuscripts/read-toml.ts";
import type { Fields, OldSite } from "./old-site.ts";

export function readTextFile(site: OldSite, file: string): string | undefined {
  const bytes = site.read(file);
  if (bytes === undefined) return undefined;
  return decodeAny(bytes, undefined).value?.text.replace(/\r\n?/g, "\n");
}

/** Settings in whichever of these files there is; later ones fill what earlier ones leave open. */
export function readSettings(site: OldSite, files: readonly string[]): Fields {
  const read = files.map((file) => {
    const text = site.files.includes(file) ? readTextFile(site, file) : undefined;
    if (text === undefined) return {};
    return (file.endsWith(".toml") ? readToml(text) : file.endsWith(".json") ? readJson(text) : readYaml(text)) ?? {};
  });
  return Object.assign({}, ...read.reverse());
}

export const textOf = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;

/** A list, or one text; of nested lists the leaves. */
export const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.flatMap(listOf) : textOf(value) === undefined ? [] : [textOf(value) as string];

export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
