/**
 * Inputs of the form, made from the table of fields: a line of text, a longer one, a choice, a switch, a list. Each hands on what was
 * typed with the place it belongs to; how that is written into the file is edit-value.ts's business.
 */
import type { FieldValue, ValuePath } from "../fields/edit-value.ts";
import type { Field } from "../guide/list-fields.ts";
import { button, type Child, h, listen } from "./dom.ts";
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
  /** A record needs all its parts before it can be read; until then it lives in the form alone. */
  const rows = items.map((item, at): Child => {
    const here = [...path, at];
    const record = Object(item) as Record<string, unknown>;
    const inputs =
      parts.length === 0
        ? [buildText({ ...field, most: undefined, key: field.key }, here, item, context)]
        : parts.map((part) => buildText(part, [...here, part.key], record[part.key], context));
    const drop = () => {
      onValue(here, undefined);
      redraw();
    };
    return h(
      "li",
      { "data-parts": inputs.length },
      ...inputs,
      button("x", drop, { "aria-label": say("dropOne", { n: at + 1 }) }, "×"),
    );
  });
  const add = () => {
    const empty =
      parts.length === 0
        ? field.name
        : Object.fromEntries(
            field.parts.filter(({ required }) => required).map(({ key, example }) => [key, example || key]),
          );
    onValue([...path, items.length], empty);
    redraw();
  };
  return h(
    "div",
    { id: idOf(path) },
    h("ul.pairs", {}, ...rows),
    h("p", {}, button("link", add, {}, say(field.key === "authors" ? "addPerson" : "addOne"))),
  );
}
