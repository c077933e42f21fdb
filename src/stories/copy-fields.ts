/** The texts of the front matter that the check of copy reads, each with its line. Names of persons are left out. */
import type { Field } from "../variants/check-copy/list-blocks.ts";
import type { ParsedYaml } from "./parse-yaml.ts";
import type { FrontMatter } from "./schema.ts";

export function listCopyFields(matter: FrontMatter, findLine: ParsedYaml["findLine"]): Field[] {
  const field = (text: string | undefined, path: readonly PropertyKey[], display = false): Field[] =>
    text === undefined ? [] : [{ text, line: findLine(path), display }];
  return [
    ...field(matter.headline, ["headline"], true),
    ...field(matter.kicker, ["kicker"], true),
    ...field(matter.standfirst, ["standfirst"]),
    ...field(matter.dateline, ["dateline"], true),
    ...field(matter.source?.title, ["source", "title"], true),
    ...matter.references.flatMap(({ name }, at) => field(name, ["references", at, "name"], true)),
    ...field(matter.lead?.alt, ["lead", "alt"]),
    ...field(matter.lead?.caption, ["lead", "caption"]),
    ...field(matter.lead?.credit, ["lead", "credit"], true),
    ...matter.corrections.flatMap(({ text }, at) => field(text, ["corrections", at, "text"])),
    ...matter.followups.flatMap(({ text }, at) => field(text, ["followups", at, "text"])),
  ];
}
