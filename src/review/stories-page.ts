/** `/desk/`: every story with its state, its problems and what waits for an editor's eye. */
import { h } from "hastscript";
import { formatDate } from "../fields/dates.ts";
import { findState } from "../library/state.ts";
import type { Story } from "../library/story.ts";
import type { Problem } from "../problems/problem.ts";
import { speak } from "../problems/speak.ts";
import { standards } from "../variants/table.ts";
import { buildProblems, deskPaths, formatDeskPage, stateNames } from "./desk-frame.ts";

export interface StoryRow {
  /** Name of its folder. */
  readonly folder: string;
  /** Absent when its file has errors. */
  readonly story: Story | undefined;
  readonly problems: readonly Problem[];
  /** Decisions nobody has approved; absent while they are still being counted. */
  readonly fresh: number | undefined;
}

const heads = ["狀態", "日期", "標題", "原文", "字數", "問題", "新決定"];

const count = (number: number | undefined) => (number === undefined ? "……" : number === 0 ? "" : String(number));

/** `others`: problems of no single story. `now` in milliseconds since 1970. */
export function formatStoriesPage(rows: readonly StoryRow[], others: readonly Problem[], now: number): string {
  const body = rows.map(({ folder, story, problems, fresh }) => {
    const state = story === undefined ? speak`有錯誤` : speak(stateNames[findState(story, now)]);
    return h("tr", { dataState: story === undefined ? "broken" : findState(story, now) }, [
      h("td", state),
      h("td", story === undefined ? "" : formatDate(story.published)),
      h(
        "th",
        { scope: "row" },
        h("a", { href: deskPaths.story(folder), lang: story?.written }, story?.words.headline ?? folder),
      ),
      h("td", story === undefined ? "" : standards[story.written].name),
      h("td", { className: ["number"] }, story === undefined ? "" : story.characters.toLocaleString("en")),
      h("td", { className: ["number"] }, count(problems.length)),
      h("td", { className: ["number"] }, count(fresh)),
    ]);
  });
  const counting = rows.some(({ fresh }) => fresh === undefined);
  return formatDeskPage(speak`文章`, [
    h("main", { dataCounting: counting }, [
      h("h1", speak`編輯台`),
      h("p", h("a", { className: ["link"], href: deskPaths.guide }, speak`編輯手冊`)),
      h("div", { className: ["scroll"] }, [
        h("table", [
          h(
            "thead",
            h(
              "tr",
              heads.map((name) => h("th", { scope: "col" }, speak(name))),
            ),
          ),
          h("tbody", body),
        ]),
      ]),
      ...(others.length === 0 ? [] : [h("h2", speak`全站的問題`), buildProblems(others)]),
    ]),
  ]);
}
