/**
 * A sheet of the reading bar, in the form of the panel of reading settings. It is made on the first press of its button; from
 * then on the button is the sheet's by the browser's own rules: a second press, Escape and a press beside it close it.
 */
import { element } from "../element.ts";

/** `fill` lays the sheet out each time it is opened. */
export function attachSheet(
  button: HTMLButtonElement,
  title: string,
  close: string,
  fill: () => readonly Node[],
): void {
  button.addEventListener("click", () => {
    if (button.popoverTargetElement !== null) return;
    const sheet = element("div", {
      className: "settings",
      popover: "auto",
      role: "dialog",
      ariaLabel: title,
      tabIndex: -1,
    });
    const closer = element("button", { type: "button", popoverTargetAction: "hide" }, close);
    closer.popoverTargetElement = sheet;
    const head = element("p", {}, title, closer);
    sheet.addEventListener("beforetoggle", (event) => {
      if ((event as ToggleEvent).newState === "open") sheet.replaceChildren(head, ...fill());
    });
    sheet.addEventListener("toggle", (event) => {
      if ((event as ToggleEvent).newState === "open") sheet.focus({ preventScroll: true });
    });
    button.after(sheet);
    // The press goes on to open it.
    button.popoverTargetElement = sheet;
  });
}
