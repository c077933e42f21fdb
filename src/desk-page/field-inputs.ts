/**
 * Inputs of the form, made from the table of fields: a line of text, a longer one, a choice, a switch, a list. Each hands on what was
 * typed with the place it belongs to; how that is written into the file is edit-value.ts's business.
 */
import type { FieldValue, ValuePath } from "../fields/edit-value.ts";
import type { Field } from "../guide/list-fields.ts";
import { button, h, listen } from "./dom.ts";
import { say } from "./say.ts";

/** Nothing: the place is taken away. */
export type OnValue = (path: ValuePath, value: FieldValue | undefined) => void;

export interface FieldContext {
  /** The story's own variant. */
  readonly lang: string;
  readonly onValue: OnValue;
  /** While nothing composes, at once; else when it has ended. */
  readonly whenQuiet: (name: string, act: () => void) => void;
  /** What the page shows in an empty input. */
  readonly hintOf: (path: ValuePath) => string | undefined;
  /** The form is to be drawn anew: something came or went. */
  readonly redraw: () => void;
}

export const idOf = (path: ValuePath): string => `field-${path.join("-")}`;

/** Characters from which a text gets more than a line. */
const longText = 100;

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

function buildText(
  field: Field,
  path: ValuePath,
  value: unknown,
  { lang, onValue, whenQuiet, hintOf }: FieldContext,
): HTMLElement {
  const attributes = {
    id: idOf(path),
    class: `in${path[0] === "headline" && path.length === 1 ? " big" : ""}${field.key === "url" || field.key === "slug" ? " code" : ""}`,
    lang,
    placeholder: hintOf(path),
    autocomplete: "off",
    "aria-label": path.length > 1 ? field.name : undefined,
    spellcheck: "false",
  };
  const input = (field.most ?? 0) > longText ? h("textarea", { ...attributes, rows: 1 }) : h("input", attributes);
  input.value = textOf(value);
  let last = input.value;
  const hand = () => {
    const typed = input.value.replace(/\s*\n\s*/g, " ");
    if (typed === last) return;
    last = typed;
    onValue(path, typed.trim() === "" ? undefined : typed.trim());
  };
  return listen(input as HTMLElement, { input: () => whenQuiet(idOf(path), hand) });
}

function buildSwitch(field: Field, path: ValuePath, value: unknown, { onValue }: FieldContext): HTMLElement {
  const input = h("input", { type: "checkbox", id: idOf(path) });
  input.checked = value === "true";
  listen(input, { change: () => onValue(path, input.checked ? "true" : undefined) });
  return h("label.switch", {}, input, " ", say("yes"), h("span.vh", {}, field.name));
}

function buildChoice(field: Field, path: ValuePath, value: unknown, { onValue }: FieldContext): HTMLElement {
  const select = h(
    "select",
    { id: idOf(path), class: "in w14" },
    h("option", { value: "" }, say("emptyChoice")),
    ...field.values.map((name) => h("option", { value: name }, name)),
  );
  select.value = textOf(value);
  return listen(select, { change: () => onValue(path, select.value === "" ? undefined : select.value) });
}

const isSwitch = ({ values }: Field) => values.length === 2 && values.includes("true") && values.includes("false");

/** One value, whatever it is. */
export function buildInput(field: Field, path: ValuePath, value: unknown, context: FieldContext): HTMLElement {
  if (field.isList) return buildList(field, path, value, context);
  if (field.parts.length > 0) return buildParts(field.parts, path, value, context);
  if (isSwitch(field)) return buildSwitch(field, path, value, context);
  return field.values.length > 0 ? buildChoice(field, path, value, context) : buildText(field, path, value, context);
}

function buildParts(parts: readonly Field[], path: ValuePath, value: unknown, context: FieldContext): HTMLElement {
  const record = Object(value) as Record<string, unknown>;
  return h(
    "div.parts",
    {},
    ...parts.map((part) =>
      h(
        "div.part",
        {},
        h("span.soft", { "aria-hidden": "true" }, part.name),
        buildInput(part, [...path, part.key], record[part.key], context),
      ),
    ),
  );
}

/** Who did what: the role first, as it is printed. */
const orderParts = (parts: readonly Field[]): readonly Field[] =>
  parts.some(({ key }) => key === "role") ? [...parts].reverse() : parts;

function buildList(field: Field, path: ValuePath, value: unknown, context: FieldContext): HTMLElement {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const { onValue, redraw } = context;
  const parts = orderParts(field.parts);
  const buildInputs = (at: number, item: unknown, own: FieldContext): HTMLElement[] => {
    const here = [...path, at];
    const record = Object(item) as Record<string, unknown>;
    return parts.length === 0
      ? [buildText({ ...field, most: undefined, key: field.key }, here, item, own)]
      : parts.map((part) => buildText(part, [...here, part.key], record[part.key], own));
  };
  const buildRow = (at: number, inputs: readonly HTMLElement[], drop: () => void) =>
    h(
      "li",
      { "data-parts": inputs.length },
      ...inputs,
      button("x", drop, { id: `${idOf(path)}-drop-${at}`, "aria-label": say("dropOne", { n: at + 1 }) }, "×"),
    );
  const rows = items.map((item, at) =>
    buildRow(at, buildInputs(at, item, context), () => {
      onValue([...path, at], undefined);
      redraw();
    }),
  );
  const list = h("ul.pairs", {}, ...rows);
  let next = items.length;
  let empty: HTMLElement | undefined;
  /** Lives in the form alone until its first letter: nothing stands in the file that nobody wrote. */
  const add = () => {
    const at = next;
    const examples = new Map(parts.map(({ key, name, example }) => [key, example || name]));
    const write: OnValue = (where, value) => {
      const key = where.at(-1);
      const isFirst = empty !== undefined && value !== undefined;
      if (isFirst) {
        empty = undefined;
        next += 1;
      }
      onValue(
        ...(isFirst && parts.length > 0
          ? ([[...path, at], { [String(key)]: value }] as const)
          : ([where, value] as const)),
      );
    };
    const own = { ...context, onValue: write, hintOf: (where: ValuePath) => examples.get(String(where.at(-1))) };
    empty ??= list.appendChild(
      buildRow(at, buildInputs(at, undefined, own), () => {
        if (empty === undefined) onValue([...path, at], undefined);
        redraw();
      }),
    );
    empty.querySelector<HTMLElement>(".in")?.focus();
  };
  return h(
    "div",
    { id: idOf(path) },
    list,
    h("p", {}, button("link", add, { id: `${idOf(path)}-add` }, say(field.key === "authors" ? "addPerson" : "addOne"))),
  );
}
