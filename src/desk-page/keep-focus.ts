/** What is drawn anew while somebody is in it: the focus, and the caret, come back to the element of the same id. */

const isTyped = (element: Element): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === "text");

/** An entry of a list that is gone hands it to the button that adds one. */
const heir = (id: string) => id.replace(/-drop-\d+$/, "-add");

export function keepFocus(within: HTMLElement, draw: () => void): void {
  const held = document.activeElement;
  const id = held !== null && within.contains(held) ? held.id : "";
  const caret = held !== null && isTyped(held) ? ([held.selectionStart, held.selectionEnd] as const) : undefined;
  draw();
  if (id === "") return;
  const next = document.getElementById(id) ?? document.getElementById(heir(id));
  next?.focus();
  if (caret !== undefined && next !== null && isTyped(next)) next.setSelectionRange(...caret);
}
