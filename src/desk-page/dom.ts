/** Elements as the desk makes them: by their names and their children, never from text that is read as markup. */

export type Child = Node | string | number | undefined | false | readonly Child[];

type Listeners = { readonly [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void };

/** Attributes; `true` stands for an empty one, `undefined` and `false` for none. */
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

function fill(element: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === undefined || child === false) continue;
    if (Array.isArray(child)) fill(element, child as readonly Child[]);
    else element.append(child instanceof Node ? child : String(child as string | number));
  }
}

function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? "" : String(value));
}

/** `h("p.facts", { lang }, "…")`: the name may carry classes. */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name | `${Name}.${string}`,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const [tagName = "", ...classes] = name.split(".");
  const element = document.createElement(tagName) as HTMLElementTagNameMap[Name];
  if (classes.length > 0) element.className = classes.join(" ");
  setAttributes(element, attributes);
  fill(element, children);
  return element;
}

export function svg(name: string, attributes: Attributes = {}, ...children: readonly Child[]): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  setAttributes(element, attributes);
  fill(element, children);
  return element;
}

export function listen<Target extends HTMLElement>(element: Target, listeners: Listeners): Target {
  for (const [name, answer] of Object.entries(listeners)) element.addEventListener(name, answer as EventListener);
  return element;
}

/** A button and what it does. `kind` are its classes: `btn main`, `link`. */
export const button = (kind: string, act: () => void, attributes: Attributes, ...children: readonly Child[]) =>
  listen(h("button", { type: "button", class: kind, ...attributes }, ...children), { click: act });

export type Stone = "" | "plan" | "done" | "key" | "off" | "half";

/** The only shape: state is a stone, always with its word beside it. */
export const stone = (kind: Stone = "") => h("i", { class: kind === "" ? "st" : `st ${kind}`, "aria-hidden": "true" });
