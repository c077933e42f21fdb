/** `/desk/<folder>/`: a story as its editor wants it: problems at their lines, editions side by side, decisions to approve. */
import { createHash } from "node:crypto";
import type { Element } from "hast";
import { h } from "hastscript";
import { formatDate } from "../fields/dates.ts";
import { findState } from "../library/state.ts";
import type { Story } from "../library/story.ts";
import type { ImageResolver } from "../markdown/place-images.ts";
import type { Problem } from "../problems/problem.ts";
import { speak } from "../problems/speak.ts";
import { variants } from "../site/served-variants.ts";
import type { VariantTag } from "../variants/table.ts";
import { type DecisionGroup, listApproved, listNew, listPlaces } from "./approve.ts";
import type { Review } from "./create-review.ts";
import { buildOpenButton, buildProblems, deskPaths, formatDeskPage, stateNames } from "./desk-frame.ts";
import { buildEditionPanel, type Mark } from "./edition-panel.ts";
import { formatForms, formatPlace, formatReason, nameKind } from "./words.ts";

/** What the page of a readable story shows. */
export interface StoryView {
  readonly folder: string;
  readonly story: Story;
  readonly review: Review;
  readonly problems: readonly Problem[];
  /** Lines of the story's file. */
  readonly lines: readonly string[];
  /** The images of an edition. */
  readonly findImages: (tag: VariantTag) => ImageResolver;
}

/** Names a group by what it is and where it stands: a page that has grown old can approve nothing else. */
export function nameGroup({ first: { kind, source, forms }, all }: DecisionGroup): string {
  const text = JSON.stringify([kind, source, forms, all.map(({ context }) => context)]);
  return `d${createHash("sha256").update(text).digest("hex").slice(0, 12)}`;
}

function buildDecision(group: DecisionGroup, { file, written: lang }: Story): Element {
  const { first, all } = group;
  const id = nameGroup(group);
  const times = all.length > 1 ? speak`（${all.length} 處）` : "";
  return h("li", { id, tabIndex: -1 }, [
    h("p", { className: ["forms"] }, [h("b", first.source), ` → ${formatForms(first.forms)}${times}`]),
    ...all.map((place) =>
      h("p", { className: ["sentence"] }, [
        h("span", { lang }, [place.before, h("mark", place.source), place.after]),
        " ",
        buildOpenButton(file, place.line, formatPlace(place)),
      ]),
    ),
    h("p", { id: `${id}-why`, className: ["why"] }, `${nameKind(first)}：${formatReason(first)}。`),
    ...(first.approved
      ? []
      : [
          h("p", { className: ["acts"] }, [
            h("button", { name: "decision", value: id, ariaLabel: speak`同意「${first.source}」` }, speak`同意`),
          ]),
        ]),
  ]);
}

function buildDecisions({ folder, story, review }: StoryView): Element[] {
  const [fresh, approved] = [listNew(review), listApproved(review)];
  const build = (group: DecisionGroup) => buildDecision(group, story);
  if (review.decisions.length === 0) return [h("p", speak`轉換時沒有要決定的地方。`)];
  return [
    fresh.length === 0
      ? h("p", speak`沒有新的決定要看。`)
      : h("form", { method: "post", action: deskPaths.approve(folder) }, [
          h(
            "p",
            h(
              "button",
              { className: ["all"], name: "decision", value: fresh.map(nameGroup).join(" ") },
              speak`全部同意（${fresh.length}）`,
            ),
          ),
          h("ol", { className: ["decisions"] }, fresh.map(build)),
        ]),
    ...(approved.length === 0
      ? []
      : [
          h("details", [
            h("summary", speak`已經同意 ${listPlaces(approved).length} 處`),
            h("ol", { className: ["decisions"] }, approved.map(build)),
          ]),
        ]),
  ];
}

const back = () => h("p", h("a", { href: deskPaths.stories }, speak`編輯台`));

/** `now` in milliseconds since 1970. */
export function formatStoryPage(view: StoryView, now: number): string {
  const { story, review, problems, lines, findImages } = view;
  const marks = new Map<string, Mark>(
    [...listNew(review), ...listApproved(review)].flatMap((group) =>
      group.all.map(({ number, approved }) => [String(number), { id: nameGroup(group), approved }] as const),
    ),
  );
  const panels = variants.flatMap((variant) => {
    const tree = review.editions.get(variant.tag);
    return tree === undefined
      ? []
      : [buildEditionPanel(story, variant, { tree, marks, image: findImages(variant.tag) })];
  });
  const facts = speak`${speak(stateNames[findState(story, now)])}　${formatDate(story.published)}　${story.characters.toLocaleString("en")}字`;
  return formatDeskPage(story.words.headline, [
    h("main", [
      back(),
      h("h1", { lang: story.written }, story.words.headline),
      h("p", [facts, "　", buildOpenButton(story.file, undefined, speak`用編輯器打開`)]),
      ...(problems.length === 0 ? [] : [h("h2", speak`問題`), buildProblems(problems, lines, story.file)]),
      h("h2", speak`各個版本`),
      h("div", { className: ["editions"] }, panels),
      h("output", { className: ["reason"], hidden: true }),
      h("h2", { id: "decisions" }, speak`轉換時的決定`),
      ...buildDecisions(view),
    ]),
  ]);
}

/** The page of a story that cannot be read. */
export function formatBrokenStoryPage(
  folder: string,
  problems: readonly Problem[],
  file: string,
  lines: readonly string[],
): string {
  return formatDeskPage(folder, [
    h("main", [
      back(),
      h("h1", folder),
      h("p", buildOpenButton(file, undefined, speak`用編輯器打開`)),
      buildProblems(problems, lines, file),
    ]),
  ]);
}
