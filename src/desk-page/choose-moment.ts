/** When a story goes out: now, or at a day and an hour of the publication's own clock. */
import type { ListedStory } from "../desk-engine/desk-story.ts";
import { type Moment, parseMoment } from "../fields/dates.ts";
import { site } from "../site/site.ts";
import { h, listen, stone } from "./dom.ts";
import { readNow } from "./moments.ts";
import { say } from "./say.ts";

export interface MomentChoice {
  readonly build: () => HTMLElement;
  /** `undefined`: now. */
  readonly read: () => { readonly typed: string; readonly moment: Moment | undefined } | undefined;
}

/** `planned` is the moment it has already; `onChange` is called when another is chosen. */
export function createMomentChoice(
  planned: string | undefined,
  others: readonly ListedStory[],
  onChange: () => void,
): MomentChoice {
  const [today = "", hourNow = ""] = readNow(Date.now()).split("T");
  let later = planned !== undefined;
  let day = planned?.slice(0, 10) ?? today;
  let hour = planned?.slice(11, 16) ?? (hourNow < "08:00" ? "08:00" : hourNow);

  const radio = (isLater: boolean) => {
    const input = h("input", { type: "radio", name: "when", checked: later === isLater });
    return listen(input, {
      change() {
        later = isLater;
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
        onChange();
      },
    });
  };
  return {
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
