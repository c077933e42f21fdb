/** What stands in the way, what does not, and what readers will get: the account before anything is sent. */

import { measureHeadline } from "../fields/limits.ts";
import { unwrittenStandfirst } from "../fields/new-story.ts";
import { formatPath, pagePaths } from "../site/paths.ts";
import { variants } from "../site/served-variants.ts";
import { placeOf } from "./app.ts";
import { button, h, stone } from "./dom.ts";
import { mendAll } from "./mend-all.ts";
import type { OpenStory } from "./open-story.ts";
import { say } from "./say.ts";

interface Line {
  readonly kind: "" | "done" | "key";
  readonly title: string;
  readonly says?: string;
  readonly act?: HTMLElement;
}

const buildLine = ({ kind, title, says, act }: Line) =>
  h(
    "li",
    {},
    stone(kind),
    h("div", {}, h("b", {}, title), says === undefined ? false : h("small", {}, says)),
    act ?? false,
  );

export function readField({ story }: OpenStory, key: string): string {
  const value = story.fields?.[key];
  return typeof value === "string" ? value : "";
}

/** Sentences; what a draft may lack stands with the errors. */
export function listErrors(open: OpenStory): string[] {
  const found = open.story.problems.filter(({ severity }) => severity === "error").map(({ what }) => what);
  if (readField(open, "standfirst") === unwrittenStandfirst) found.push(say("standfirstMissing"));
  if (open.body.trim() === "") found.push(say("bodyMissing"));
  return found;
}

export function buildAccount(open: OpenStory): HTMLElement {
  const wrong = listErrors(open);
  const reminders = open.story.problems.filter(({ severity }) => severity === "warning");
  const look = (tab: string) => h("a.link", { href: placeOf(open.folder, tab) }, say("look"));
  const mendable = reminders.some(({ suggestion, place }) => suggestion !== undefined && place !== undefined);
  const mend = () => open.session.edit(mendAll(open.session.text, reminders));
  const length = measureHeadline(readField(open, "headline"));
  const fit = say("fieldsFitSays", { headline: length, standfirst: [...readField(open, "standfirst")].length });
  const lines: Line[] = [
    ...wrong.map((title) => ({
      kind: "key" as const,
      title,
      act: look(open.body.trim() === "" ? "text" : open.place),
    })),
    ...(wrong.length > 0 ? [] : [{ kind: "done" as const, title: say("fieldsFit"), says: fit }]),
  ];
  if (reminders.length > 0)
    lines.push({
      kind: "",
      title: say("remindersLeft", { n: reminders.length }),
      says: say("remindersSay"),
      act: mendable ? button("link", mend, {}, say("mendAll")) : look("text"),
    });
  if (open.open > 0) lines.push({ kind: "", title: say("decisionsLeft", { n: open.open }), act: look("decisions") });
  const sum = wrong.length === 0 ? say("fit") : say("errors", { n: wrong.length });
  return h(
    "div",
    {},
    h("h2.cap", {}, say("before"), " ", h("small", {}, sum)),
    h("ol.lines", {}, ...lines.map(buildLine)),
  );
}

/** `act` stands behind the heading. */
export function buildReaders(open: OpenStory, act: HTMLElement | undefined): HTMLElement {
  const slug = readField(open, "slug") || open.folder;
  return h(
    "div",
    {},
    h(
      "h2.cap",
      {},
      say("willSee"),
      " ",
      h("small", {}, say("allEditions", { n: variants.length })),
      act === undefined ? false : h("span.end", {}, act),
    ),
    h(
      "ol.lines",
      {},
      ...variants.map(({ tag, name }) =>
        buildLine({ kind: "done", title: name, says: formatPath(tag, pagePaths.story(slug)) }),
      ),
    ),
  );
}
