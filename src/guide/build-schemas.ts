/**
 * JSON schemas of what editors type in YAML, for text editors that complete and check while one types. Made from the schemas of
 * stories/: those read every scalar as text, a text editor reads YAML's own types, so a text may also be a number or yes/no, and
 * what may be left out may be left blank. They know less than `desk check` and never call wrong what it calls right.
 */
import { z } from "zod";
import { authorSchema, frontSchema } from "../fields/front-schema.ts";
import { frontMatterSchema, ownEditionSchema, pageSchema, termSchema, topicSchema } from "../fields/schema.ts";
import { speak } from "../problems/speak.ts";
import { speakExample } from "./speak-example.ts";

interface Words {
  readonly title?: string;
  readonly description?: string;
  readonly patternErrorMessage?: string;
  readonly example?: string;
}

type Node = Record<string, unknown> & Words & { properties?: Record<string, Node>; required?: string[]; items?: Node };

/** What YAML makes of a text that somebody typed without quotation marks. */
const scalars = ["string", "number", "boolean"];

/** One kind alone, or a list of them; what may be left out may be left blank. */
const kinds = (names: readonly string[], required: boolean) => {
  const all = required ? names : [...names, "null"];
  return all.length === 1 ? all[0] : all;
};

const isYesNo = (values: unknown) => JSON.stringify(values) === '["true","false"]';

/** A field as a hover shows it: its name, what it is for, and how it is typed. */
function explain(key: string, { title, description, example }: Node): string {
  return `**${speak(title ?? "")}**　${speak(description ?? "")}\n\n\`${key}: ${speakExample(example ?? "")}\``;
}

/** Said to editors as the desk says it. */
function speakWords(node: Node): Node {
  const { title, description, patternErrorMessage } = node;
  const words = { title, description, patternErrorMessage };
  const said = Object.entries(words).flatMap(([key, text]) => (text === undefined ? [] : [[key, speak(text)]]));
  return { ...node, ...Object.fromEntries(said) } as Node;
}

function loosen(node: Node, required: boolean): Node {
  const { minLength: _least, default: preset, enum: values, example: _example, ...rest } = speakWords(node);
  const kept = typeof preset === "string" ? { ...rest, default: preset } : rest;
  if (isYesNo(values)) {
    const { type: _type, ...words } = kept;
    const ways = [{ type: kinds(["boolean"], required) }, { type: "string", pattern: "^(true|false)$" }];
    return { ...words, anyOf: ways } as Node;
  }
  if (Array.isArray(values)) {
    const { type: _type, ...words } = kept;
    return (required ? { ...words, enum: values } : { ...words, anyOf: [{ enum: values }, { type: "null" }] }) as Node;
  }
  switch (node.type) {
    case "string":
      // A date or an address is no number, a count is one unless it is quoted; any other text may look like one.
      return {
        ...kept,
        type: kinds("minimum" in node ? ["integer", "string"] : "pattern" in node ? ["string"] : scalars, required),
        pattern: node.pattern ?? "\\S",
      };
    case "array":
      return { ...kept, type: kinds(["array"], required), items: loosen(node.items ?? {}, true) };
    default:
      return { ...kept, type: kinds(["object"], required), properties: loosenAll(node) };
  }
}

const loosenAll = ({ properties = {}, required = [] }: Node) =>
  Object.fromEntries(
    Object.entries(properties).map(([key, field]) => [
      key,
      { ...loosen(field, required.includes(key)), markdownDescription: explain(key, field) },
    ]),
  );

function build(schema: z.ZodType, title: string): Node {
  const { $schema, ...node } = z.toJSONSchema(schema, { io: "input", target: "draft-07" }) as Node;
  return { $schema, title, ...loosen(node, true) };
}

/** Completes the names that are known; another may be one whose line has just been added, so the check decides. */
function suggestTopics(story: Node, topics: readonly string[]): Node {
  const list = story.properties?.topics;
  if (list?.items === undefined) throw new RangeError("a story has topics");
  return {
    ...story,
    properties: {
      ...story.properties,
      topics: { ...list, items: { ...list.items, anyOf: [{ enum: topics }, { type: scalars }] } },
    },
  };
}

/** By name of the file. `topics` are the addresses of the topics there are. */
export function buildSchemas(topics: readonly string[]): Readonly<Record<string, Node>> {
  return {
    story: suggestTopics(build(frontMatterSchema, speak`文章的欄位`), topics),
    "own-edition": build(ownEditionSchema, speak`手寫版本的欄位`),
    page: build(pageSchema, speak`單頁的欄位`),
    glossary: build(z.array(termSchema), speak`全站的詞語`),
    topics: build(z.array(topicSchema), speak`專題`),
    front: build(frontSchema, speak`首頁`),
    authors: build(z.array(authorSchema), speak`作者`),
  };
}
