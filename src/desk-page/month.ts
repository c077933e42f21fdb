/** The month as a corner of the board: days stand on the crossings, what is out is a filled stone, what is planned a dashed one. */
import type { ListedStory } from "../desk-engine/desk-story.ts";
import { placeOf } from "./app.ts";
import { button, h, stone, svg } from "./dom.ts";
import { formatWhen, readNow } from "./moments.ts";
import { say } from "./say.ts";

interface Day {
  readonly date: string;
  readonly number: number;
  readonly isOther: boolean;
}

/** Whole weeks, from a Monday, that hold the month. */
function listDays(year: number, month: number): Day[] {
  const first = new Date(Date.UTC(year, month - 1, 1));
  const lead = (first.getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const weeks = Math.ceil((lead + length) / 7);
  return Array.from({ length: weeks * 7 }, (_, at) => {
    const day = new Date(Date.UTC(year, month - 1, 1 + at - lead));
    return { date: day.toISOString().slice(0, 10), number: day.getUTCDate(), isOther: day.getUTCMonth() !== month - 1 };
  });
}

/** What is next, planned, out: the class of a number on its stone. */
const onStone = { k: "kt", p: "pt", b: "bt" } as const;

/** Units of the drawing. */
const [left, top, across, down, radius] = [26, 54, 44, 46, 17];

function drawMonth(days: readonly Day[], stories: readonly ListedStory[], today: string, label: string): SVGElement {
  const weeks = days.length / 7;
  const foot = top + down * (weeks - 1) + 42;
  const lines = [
    ...Array.from({ length: 7 }, (_, at) => `M${left + across * at} 30V${foot}`),
    ...Array.from({ length: weeks }, (_, at) => `M4 ${top + down * at}H312`),
  ].join("");
  const next = stories
    .filter(({ state }) => state === "scheduled")
    .map(({ published = "" }) => published)
    .sort()[0];
  const drawn = days.flatMap(({ date, number, isOther }, at) => {
    const [x, y] = [left + across * (at % 7), top + down * Math.floor(at / 7)];
    const own = stories.filter(({ published }) => published?.startsWith(date));
    const planned = own.some(({ state }) => state === "scheduled");
    const out = own.some(({ state }) => state === "published");
    const kind = planned ? (next?.startsWith(date) ? "k" : "p") : out ? "b" : undefined;
    const text = kind === undefined ? (isOther ? "dim" : date === today ? "today" : "") : onStone[kind];
    return [
      ...(kind === undefined ? [] : [svg("circle", { class: kind, cx: x, cy: y, r: radius })]),
      svg("text", { class: text, x, y: y + 4.5 }, number),
      ...(date === today && kind === undefined ? [svg("path", { class: "now", d: `M${x - 9} ${y + 11}h18` })] : []),
    ];
  });
  const names = [...say("weekdays")].map((name, at) =>
    svg("text", { class: "wd", x: left + across * at, y: 20 }, name),
  );
  return svg(
    "svg",
    { class: "month", viewBox: `0 0 316 ${foot + 4}`, role: "img", "aria-label": label },
    svg("path", { class: "g", d: lines }),
    ...names,
    ...drawn,
  );
}

export function buildMonth(stories: readonly ListedStory[], now: number): HTMLElement {
  const today = readNow(now).slice(0, 10);
  let [year = 2000, month = 1] = today.split("-").map(Number);
  const element = h("section.mobile-last");
  const seen = stories.filter(({ state }) => state === "published" || state === "scheduled");
  function turn(step: number): void {
    const to = new Date(Date.UTC(year, month - 1 + step, 1));
    [year, month] = [to.getUTCFullYear(), to.getUTCMonth() + 1];
    draw();
  }
  function draw(): void {
    const name = say("month", { year, month });
    const days = listDays(year, month);
    const of = (state: string, word: "dayOut" | "dayPlanned") =>
      days
        .filter(
          ({ date, isOther }) =>
            !isOther && seen.some((story) => story.state === state && story.published?.startsWith(date)),
        )
        .map(({ number }) => say(word, { day: number }));
    const label = say("monthSays", {
      month: name,
      days: [...of("published", "dayOut"), ...of("scheduled", "dayPlanned")].join("、"),
    });
    const coming = seen
      .filter(({ state }) => state === "scheduled")
      .sort((a, b) => ((a.published ?? "") < (b.published ?? "") ? -1 : 1));
    element.replaceChildren(
      h(
        "h2.cap",
        {},
        name,
        h(
          "span.end",
          {},
          button("x", () => turn(-1), { "aria-label": say("earlierMonth") }, "‹"),
          button("x", () => turn(1), { "aria-label": say("laterMonth") }, "›"),
        ),
      ),
      drawMonth(days, seen, today, label),
      h(
        "ol.coming",
        {},
        ...coming
          .slice(0, 6)
          .map(({ folder, headline, published = "", written }, at) =>
            h(
              "li",
              {},
              stone(at === 0 ? "key" : "plan"),
              h(
                "span",
                {},
                h("small", {}, formatWhen(published, now)),
                h("a", { href: placeOf(folder, "text"), lang: written }, headline),
              ),
            ),
          ),
      ),
    );
  }
  draw();
  return element;
}
