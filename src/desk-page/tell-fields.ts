/** Problems of the fields, each at the field it is about. */
import { h } from "./dom.ts";
import type { OpenStory } from "./open-story.ts";

/** What is wrong, at its field; what has none, at the top. */
export function tellFields(form: HTMLElement, top: HTMLElement, open: OpenStory): void {
  for (const field of form.querySelectorAll<HTMLElement>(".field")) {
    field.classList.remove("wrong");
    field.querySelector(".said")?.replaceChildren();
  }
  const lost: HTMLElement[] = [];
  for (const [at, problem] of open.story.problems.entries()) {
    if (!open.headProblems.includes(problem)) continue;
    const path = open.story.places[at] ?? [];
    const names = [path.join("."), path.slice(0, 2).join("."), String(path[0] ?? "")];
    const field = names
      .map((name) => form.querySelector(`[data-field="${CSS.escape(name)}"]`))
      .find((found) => found !== null);
    const said = h(
      "div.say",
      { role: "status" },
      h("b", {}, problem.what),
      h("span.why", {}, problem.why),
      h("span.why", {}, problem.fix),
    );
    if (field === undefined) {
      lost.push(said);
      continue;
    }
    if (problem.severity === "error") field.classList.add("wrong");
    field.querySelector(".said")?.append(said);
  }
  top.replaceChildren(...lost);
}
