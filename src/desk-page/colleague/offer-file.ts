/** A file for a colleague, offered where a story is sent: before readers see anything. */
import { variants } from "../../site/served-variants.ts";
import type { App } from "../app.ts";
import { button, h, stone } from "../dom.ts";
import type { OpenStory } from "../open-story.ts";
import { say } from "../say.ts";

export function buildForColleague(app: App, open: OpenStory): HTMLElement[] {
  const told = h("small", { role: "status" }, say("forColleagueSays", { n: variants.length }));
  const save = async () => {
    const { saveForColleague } = await import("./save-for-colleague.ts");
    const file = await saveForColleague(app, open);
    told.textContent = file === undefined ? say("fileUnreadable") : say("fileSavedAs", { file });
  };
  return [
    h("h2.cap", {}, say("forColleague")),
    h(
      "ol.lines",
      {},
      h(
        "li",
        {},
        stone(),
        h("div", {}, told),
        button("link", () => void save(), {}, say("saveFile")),
      ),
    ),
  ];
}
