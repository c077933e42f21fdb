/** When it goes out, what readers will see and what is still open: the whole account before anything is sent. */

import { parseMoment } from "../fields/dates.ts";
import { editFrontMatter, type FieldEdit } from "../fields/edit-front-matter.ts";
import { measureHeadline } from "../fields/limits.ts";
import { unwrittenStandfirst } from "../fields/new-story.ts";
import { formatPath, pagePaths } from "../site/paths.ts";
import { variants } from "../site/served-variants.ts";
import { site } from "../site/site.ts";
import type { Published } from "../stores/store.ts";
import { type App, placeOf, type Screen } from "./app.ts";
import { button, type Child, h, listen, stone } from "./dom.ts";
import { mendAll } from "./mend-all.ts";
import { formatWhen, readNow } from "./moments.ts";
import type { OpenStory } from "./open-story.ts";
import { say } from "./say.ts";
import { buildSent } from "./sent-screen.ts";

const line = (kind: "" | "done" | "key", title: string, says: readonly Child[], act?: HTMLElement) =>
  h(
    "li",
    {},
    stone(kind),
    h("div", {}, h("b", {}, title), says.length === 0 ? false : h("small", {}, ...says)),
    act ?? false,
  );

export async function openPublishScreen(app: App, open: OpenStory): Promise<Screen> {
  const element = h("main.pane");
  const list = await app.ask("list", undefined);
  const own = list.find(({ folder }) => folder === open.folder);
  const state = own?.state ?? "draft";
  const isOut = state === "published" || state === "retracted";
  const fields = open.story.fields ?? {};
  const planned = state === "scheduled" ? own?.published?.slice(0, 16) : undefined;
  let later = planned !== undefined;
  const [nowDay = "", nowHour = ""] = readNow(Date.now()).split("T");
  let day = planned?.slice(0, 10) ?? nowDay;
  let hour = planned?.slice(11, 16) ?? (nowHour < "08:00" ? "08:00" : nowHour);

  const errors = () => {
    const found = open.story.problems.filter(({ severity }) => severity === "error").map(({ what }) => what);
    // What a draft may lack.
    if (fields["standfirst"] === unwrittenStandfirst) found.push(say("standfirstMissing"));
    if (open.body.trim() === "") found.push(say("bodyMissing"));
    return found;
  };
  const moment = () => parseMoment(`${day}T${hour}`, site.timeZone);

  async function send(edits: readonly FieldEdit[], message: string): Promise<void> {
    if (edits.length > 0) open.session.edit(editFrontMatter(open.session.text, edits));
    element.replaceChildren(h("div.out", {}, h("h1", { role: "status" }, say("sending"))));
    await open.session.save();
    await open.read();
    const { state: saved } = open.session;
    const answer: Published =
      saved.kind === "saved"
        ? await app.store
            .publish(
              message,
              app.files.listStory(open.folder).map(({ path }) => path),
            )
            .catch((error: unknown): Published => ({ state: "failed", say: say("storeGone"), detail: String(error) }))
        : { state: "failed", say: saved.kind === "failed" ? saved.why : say("clashTitle") };
    const at = later ? moment() : undefined;
    element.replaceChildren(buildSent(open.folder, answer, at, () => void send([], message)));
    element.querySelector("h1")?.focus();
  }

  function publishEdits(): FieldEdit[] {
    if (isOut) return [];
    const at = later ? `${day}T${hour}` : readNow(Date.now());
    return [{ key: "draft" }, { key: "published", value: at.replace(/T00:00$/, "") }];
  }

  function draw(): void {
    const wrong = errors();
    const { shown } = open;
    const reminders = open.story.problems.filter(({ severity }) => severity === "warning");
    const at = moment();
    const sameDay = list.find(({ folder, published }) => folder !== open.folder && published?.startsWith(day));
    const choose = (isLater: boolean) => () => {
      later = isLater;
      draw();
    };
    const radio = (isLater: boolean) =>
      listen(h("input", { type: "radio", name: "when", checked: later === isLater }), { change: choose(isLater) });
    const dayInput = h("input.in.w14", { type: "date", "aria-label": say("day"), value: day });
    listen(dayInput, {
      change: () => {
        day = dayInput.value || day;
        draw();
      },
    });
    const hourInput = h("input.in.w8", { type: "time", "aria-label": say("hour"), value: hour });
    listen(hourInput, {
      change: () => {
        hour = hourInput.value || hour;
        draw();
      },
    });
    const when = isOut
      ? []
      : [
          h("h2.cap", {}, say("moment")),
          h(
            "div.when",
            {},
            h(
              "label",
              {},
              radio(false),
              stone(),
              h("span", {}, h("b", {}, say("now")), h("small", {}, say("nowSays"))),
            ),
            h(
              "label",
              {},
              radio(true),
              stone("plan"),
              h("span", {}, h("b", {}, say("later"))),
              later
                ? h(
                    "span.set",
                    {},
                    dayInput,
                    hourInput,
                    h(
                      "small",
                      {},
                      say("zone", { zone: site.timeZone }),
                      sameDay ? say("dayTaken", { headline: sameDay.headline }) : say("dayFree"),
                    ),
                  )
                : false,
            ),
          ),
        ];
    const headline = typeof fields["headline"] === "string" ? fields["headline"] : "";
    const standfirst = typeof fields["standfirst"] === "string" ? fields["standfirst"] : "";
    const mend = () => {
      open.session.edit(mendAll(open.session.text, reminders));
      open.schedule();
    };
    const mendable = reminders.some(({ suggestion, place }) => suggestion !== undefined && place !== undefined);
    const label = isOut
      ? say("resend")
      : later && at !== undefined
        ? say("planAt", { moment: formatWhen(at, Date.now()) })
        : say("publishNow");
    const message = isOut ? `更正〈${headline}〉` : `刊出〈${headline}〉`;
    const canSend = wrong.length === 0 && app.may.publish && (!later || at !== undefined);
    element.replaceChildren(
      h(
        "div.out",
        {},
        h("h1", { tabindex: -1 }, say("when")),
        h(
          "div.outgrid",
          {},
          h(
            "div",
            {},
            ...when,
            h("h2.cap", {}, say("willSee"), " ", h("small", {}, say("allEditions", { n: variants.length }))),
            h(
              "ol.lines",
              {},
              ...variants.map(({ tag, name }) =>
                line("done", name, [
                  formatPath(tag, pagePaths.story(typeof fields["slug"] === "string" ? fields["slug"] : open.folder)),
                ]),
              ),
            ),
          ),
          h(
            "div",
            {},
            h(
              "h2.cap",
              {},
              say("before"),
              " ",
              h("small", {}, wrong.length === 0 ? say("fit") : say("errors", { n: wrong.length })),
            ),
            h(
              "ol.lines",
              {},
              ...wrong.map((what) =>
                line("key", what, [], h("a.link", { href: placeOf(open.folder, "fields") }, say("look"))),
              ),
              wrong.length > 0
                ? false
                : line("done", say("fieldsFit"), [
                    say("fieldsFitSays", { headline: measureHeadline(headline), standfirst: [...standfirst].length }),
                  ]),
              reminders.length === 0
                ? false
                : line(
                    "",
                    say("remindersLeft", { n: reminders.length }),
                    [say("remindersSay")],
                    mendable
                      ? button("link", mend, {}, say("mendAll"))
                      : h("a.link", { href: placeOf(open.folder, "text") }, say("look")),
                  ),
              open.open === 0
                ? false
                : line(
                    "",
                    say("decisionsLeft", { n: open.open }),
                    [],
                    h("a.link", { href: placeOf(open.folder, "decisions") }, say("look")),
                  ),
            ),
          ),
        ),
        h(
          "div.foot",
          {},
          button(
            "btn main",
            () => void send(publishEdits(), message),
            { disabled: !canSend || shown === undefined },
            label,
          ),
          state === "scheduled"
            ? button(
                "btn",
                () => void send([{ key: "draft", value: "true" }], `拿下〈${headline}〉`),
                {},
                say("unplan"),
              )
            : h("a.btn", { href: placeOf(open.folder, "text") }, say(isOut ? "backToText" : "onlyDraft")),
          h("span.soft", {}, app.may.publish ? say("planHint") : say("mayNot")),
        ),
      ),
    );
  }
  const later2 = () => {
    if (element.querySelector(".outgrid") !== null && element.querySelector(".road") === null) draw();
  };
  open.addEventListener("story", later2);
  draw();
  return { element, close: () => open.removeEventListener("story", later2) };
}
