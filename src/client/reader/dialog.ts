/** A window over the page, of its own making each time; closed, it is gone, and focus is where it was. */
import { element } from "../element.ts";

export function openDialog(
  title: string,
  close: string,
  className: string,
  ...content: readonly Node[]
): HTMLDialogElement {
  const closer = element("button", { type: "button" }, close);
  const dialog = element(
    "dialog",
    { className: `settings ${className}`, ariaLabel: title },
    element("p", {}, title, closer),
    ...content,
  );
  closer.addEventListener("click", () => dialog.close());
  // A press on the dialog itself is one beside what lies in it.
  dialog.addEventListener("click", ({ target, clientX, clientY }) => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    const beside = clientX < left || clientX > right || clientY < top || clientY > bottom;
    if (target === dialog && beside) dialog.close();
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
