/** Where manuscripts are handed in: dragged anywhere onto the desk, or chosen. */
import type { App } from "../app.ts";
import { button, h } from "../dom.ts";
import { chooseFiles, watchFiles } from "../insert/take-files.ts";
import { say } from "../say.ts";

const kinds = ".docx,.html,.htm,.txt,.md,.markdown,image/*";

/** `whole` takes what is dropped. */
export function buildDropPlace(app: App, whole: HTMLElement): HTMLElement | undefined {
  if (!app.may.write) return undefined;
  const title = h("b", {}, say("dropHere"));
  const take = (files: readonly File[]) =>
    void import("../manuscripts/take-manuscripts.ts").then(({ takeManuscripts }) => takeManuscripts(app, files));
  const place = h("div.drop", {}, title, h("p", {}, say("dropSays")));
  watchFiles(
    whole,
    ({ pictures, others }) => take([...others, ...pictures]),
    (isOver) => {
      place.classList.toggle("over", isOver);
      title.textContent = say(isOver ? "letGo" : "dropHere");
    },
  );
  return h(
    "div.new",
    {},
    button("btn", () => chooseFiles(kinds, take), {}, say("takeManuscript")),
    place,
  );
}
