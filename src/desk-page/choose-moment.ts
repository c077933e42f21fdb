/** When a story goes out: now, or at a day and an hour of the publication's own clock. */
import type { ListedStory } from "../desk-engine/desk-story.ts";
import { type Moment, parseMoment } from "../fields/dates.ts";
import { site } from "../site/site.ts";
import { h, listen, stone } from "./dom.ts";
import { forgetForm, keepForm, readKept } from "./kept-forms.ts";
import { readNow } from "./moments.ts";
import { say } from "./say.ts";

export interface MomentChoice {
  readonly build: () => HTMLElement;
  /** `undefined`: now. */
  readonly read: () => { readonly typed: string; readonly moment: Moment | undefined } | undefined;
  /** It was sent. */
  readonly forget: () => void;
}

/** `name` says of which story; `planned` is the moment it has already; `onChange` is called when another is chosen. */
export function createMomentChoice(
  name: string,
  planned: string | undefined,
  others: readonly ListedStory[],
  onChange: () => void,
): MomentChoice {
  const [today = "", hourNow = ""] = readNow(Date.now()).split("T");
  let later = planned !== undefined;
  let day = planned?.slice(0, 10) ?? today;
  let hour = planned?.slice(11, 16) ?? (hourNow < "08:00" ? "08:00" : hourNow);

  // A choice that was left holds until its moment is over, or another was planned.
  const left = readKept(name);
  if (
    left !== undefined &&
    left["planned"] === (planned ?? "") &&
    `${left["day"]}T${left["hour"]}` > `${today}T${hourNow}`
  )
    [later, day, hour] = [left["later"] === "true", left["day"] ?? day, left["hour"] ?? hour];
  const keep = () => keepForm(name, { planned: planned ?? "", later: String(later), day, hour });

  const radio = (isLater: boolean) => {
    const input = h("input", { type: "radio", name: "when", checked: later === isLater });
    return listen(input, {
      change() {
        later = isLater;
        keep();
        onChange();
      },
    });
  };
  const input = (type: "date" | "time", value: string, take: (typed: string) => void) => {
    const kind = type === "date" ? "in w14" : "in w8";
    const element = h("input", { type, class: kind, "aria-label": say(type === "date" ? "day" : "hour"), value });
    return listen(element, {
      change() {
        if (element.value === "") return;
        take(element.value);
        keep();
        onChange();
      },
    });
  };
  return {
    forget: () => forgetForm(name),
    build() {
      const sameDay = others.find(({ published }) => published?.startsWith(day));
      const set = h(
        "span.set",
        {},
        input("date", day, (typed) => {
          day = typed;
        }),
        input("time", hour, (typed) => {
          hour = typed;
        }),
        h(
          "small",
          {},
          say("zone", { zone: site.timeZone }),
          sameDay ? say("dayTaken", { headline: sameDay.headline }) : say("dayFree"),
        ),
      );
      return h(
        "div.when",
        {},
        h("label", {}, radio(false), stone(), h("span", {}, h("b", {}, say("now")), h("small", {}, say("nowSays")))),
        h("label", {}, radio(true), stone("plan"), h("span", {}, h("b", {}, say("later"))), later ? set : false),
      );
    },
    read() {
      const typed = `${day}T${hour}`;
      return later ? { typed: typed.replace(/T00:00$/, ""), moment: parseMoment(typed, site.timeZone) } : undefined;
    },
  };
}
