/** The fields of a schema as an editor reads about them: words, limits and parts. */
import { z } from "zod";
import { speak } from "../problems/speak.ts";
import { speakExample } from "./speak-example.ts";

export interface Field {
  readonly key: string;
  readonly name: string;
  readonly says: string;
  readonly example: string;
  readonly required: boolean;
  /** Characters at most. */
  readonly most: number | undefined;
  /** What it can be, when there are only so many. */
  readonly values: readonly string[];
  /** Whether it holds any number of them. */
  readonly isList: boolean;
  /** The fields in it, or in each item of it. */
  readonly parts: readonly Field[];
}

interface Node {
  readonly title?: string;
  readonly description?: string;
  readonly example?: string;
  readonly maxLength?: number;
  /** Of a headline. */
  readonly maxWidth?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
}

function list({ properties = {}, required = [] }: Node): Field[] {
  return Object.entries(properties).map(([key, node]) => ({
    key,
    name: speak(node.title ?? key),
    says: speak(node.description ?? ""),
    example: speakExample(node.example ?? ""),
    required: required.includes(key),
    // A date and an address have a form, their length says nothing.
    most: node.pattern === undefined ? (node.maxWidth ?? node.maxLength) : undefined,
    values: node.enum ?? [],
    isList: node.items !== undefined,
    parts: list(node.items ?? node),
  }));
}

export const listFields = (schema: z.ZodType): Field[] => list(z.toJSONSchema(schema, { io: "input" }) as Node);
