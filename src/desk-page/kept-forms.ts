/**
 * What was typed into a small form and not put in yet. A form goes with Escape, with the browser's way back, with a reload and with
 * a browser that is killed; its words stay, and stand in it when it is opened the next time.
 */
import { keepNote, readNote } from "./browser-notes.ts";
import { button, h } from "./dom.ts";
import { say } from "./say.ts";

/** By the ids of the fields. */
type Values = Readonly<Record<string, string>>;

const note = "desk-forms";

/** A block's form, of one story. */
export const nameBlockForm = (folder: string, block: string): string => `block ${folder} ${block}`;

/** Of forms that were left; the oldest goes first. */
const mostForms = 60;

/** As far as the browser did not keep it. */
let inPage: string | undefined;

const isValues = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && Object.values(value).every((one) => typeof one === "string");

function readAll(): Map<string, Values> {
  try {
    const all = Object.entries(JSON.parse(inPage ?? readNote(note) ?? "{}") as object);
    return new Map(all.filter((entry): entry is [string, Values] => isValues(entry[1])));
  } catch {
    return new Map();
  }
}

function writeAll(all: Map<string, Values>): void {
  const text = JSON.stringify(Object.fromEntries([...all].slice(-mostForms)));
  inPage = keepNote(note, text) ? undefined : text;
}

/** `name` says which form of what. */
export const readKept = (name: string): Values | undefined => readAll().get(name);

export function keepForm(name: string, values: Values): void {
  const all = readAll();
  all.delete(name);
  writeAll(all.set(name, values));
}

export function forgetForm(name: string): void {
  const all = readAll();
  if (all.delete(name)) writeAll(all);
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isBox = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && field.type === "checkbox";
const read = (field: Field) => (isBox(field) ? String(field.checked) : field.value);
function fill(field: Field, value: string): void {
  if (isBox(field)) field.checked = value === "true";
  else field.value = value;
}

/** Asks for the fields of a form to be looked at again: there are more of them. */
export const grownEvent = "desk-grown";

/** Fills a form with what it was left with and keeps what is typed from now on. `line` says that something came back. */
export function keepTyped(
  name: string,
  form: HTMLElement,
): { readonly line: HTMLElement; readonly forget: () => void } {
  const before = new Map<string, string>();
  const kept = new Map(Object.entries(readKept(name) ?? {}));
  const fields = () => [...form.querySelectorAll<Field>("input[id], textarea[id], select[id]")];
  const line = h("p.soft.kept", { role: "status", hidden: true });

  function take(): void {
    for (const field of fields().filter(({ id }) => !before.has(id))) {
      before.set(field.id, read(field));
      const value = kept.get(field.id);
      if (value === undefined || value === read(field)) continue;
      fill(field, value);
      line.hidden = false;
    }
  }
  const keep = () => {
    for (const field of fields()) {
      if (read(field) === before.get(field.id)) kept.delete(field.id);
      else kept.set(field.id, read(field));
    }
    if (kept.size === 0) forgetForm(name);
    else keepForm(name, Object.fromEntries(kept));
  };
  const empty = () => {
    for (const field of fields()) fill(field, before.get(field.id) ?? "");
    kept.clear();
    forgetForm(name);
    line.hidden = true;
    form.dispatchEvent(new Event("input", { bubbles: true }));
    fields()[0]?.focus();
  };
  line.append(say("formKept"), " ", button("link", empty, {}, say("formEmpty")));
  take();
  form.addEventListener("input", keep);
  form.addEventListener("change", keep);
  form.addEventListener(grownEvent, take);
  return { line, forget: () => forgetForm(name) };
}
