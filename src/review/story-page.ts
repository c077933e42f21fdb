/** `/desk/<folder>/`: a story as its editor wants it: problems at their lines, editions side by side, decisions to approve. */
import { createHash } from "node:crypto";
import type { Element } from "hast";
import { h } from "hastscript";
import { findState } from "../editions/state.ts";
import { formatDate } from "../fields/dates.ts";
import type { Story } from "../library/story.ts";
import type { ImageResolver } from "../markdown/place-images.ts";
import type { Problem } from "../problems/problem.ts";
import { variants } from "../site/served-variants.ts";
import type { VariantTag } from "../variants/table.ts";
import { type DecisionGroup, groupDecisions } from "./approve.ts";
import type { Review } from "./create-review.ts";
import { buildOpenButton, buildProblems, deskPaths, formatDeskPage, stateNames } from "./desk-frame.ts";
import { buildEditionPanel, type Mark } from "./edition-panel.ts";
import { formatForms, formatPlace, formatReason, kindNames } from "./words.ts";

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

/** Names a group by what it is: a page that has grown old can approve nothing else. */
export function nameGroup({ first: { kind, source, context, forms } }: DecisionGroup): string {
  const text = JSON.stringify([kind, source, context, forms]);
  return `d${createHash("sha256").update(text).digest("hex").slice(0, 12)}`;
}

function buildDecision(group: DecisionGroup, { file, written: lang }: Story): Element {
  const { first, all } = group;
  const id = nameGroup(group);
  const times = all.length > 1 ? `（${all.length} 處）` : "";
  return h("li", { id, tabIndex: -1 }, [
    h("p", { className: ["forms"] }, [h("b", first.source), ` → ${formatForms(first.forms)}${times}`]),
    h("p", { className: ["sentence"], lang }, [first.before, h("mark", first.source), first.after]),
    h("p", { id: `${id}-why`, className: ["why"] }, `${kindNames[first.kind]}：${formatReason(first)}。`),
    h("p", { className: ["acts"] }, [
      first.approved
        ? undefined
        : h("button", { name: "decision", value: id, ariaLabel: `同意「${first.source}」` }, "同意"),
      buildOpenButton(file, first.line, formatPlace(first)),
    ]),
  ]);
}

function buildDecisions({ folder, story, review }: StoryView, groups: readonly DecisionGroup[]): Element[] {
  const fresh = groups.filter(({ first }) => !first.approved);
  const approved = groups.filter(({ first }) => first.approved);
  const build = (group: DecisionGroup) => buildDecision(group, story);
  if (review.decisions.length === 0) return [h("p", "轉換時沒有要決定的地方。")];
  return [
    fresh.length === 0
      ? h("p", "沒有新的決定要看。")
      : h("form", { method: "post", action: deskPaths.approve(folder) }, [
          h(
            "p",
            h(
              "button",
              { className: ["all"], name: "decision", value: fresh.map(nameGroup).join(" ") },
              `全部同意（${fresh.length}）`,
            ),
          ),
          h("ol", { className: ["decisions"] }, fresh.map(build)),
        ]),
    ...(approved.length === 0
      ? []
      : [
          h("details", [
            h("summary", `已經同意 ${approved.length} 處`),
            h("ol", { className: ["decisions"] }, approved.map(build)),
          ]),
        ]),
  ];
}

const back = () => h("p", h("a", { href: deskPaths.stories }, "編輯台"));

/** `now` in milliseconds since 1970. */
export function formatStoryPage(view: StoryView, now: number): string {
  const { story, review, problems, lines, findImages } = view;
  const groups = groupDecisions(review.decisions);
  const marks = new Map<string, Mark>(
    groups.flatMap((group) =>
      group.all.map(({ number, approved }) => [String(number), { id: nameGroup(group), approved }] as const),
    ),
  );
  const panels = variants.flatMap((variant) => {
    const tree = review.editions.get(variant.tag);
    return tree === undefined
      ? []
      : [buildEditionPanel(story, variant, { tree, marks, image: findImages(variant.tag) })];
  });
  const facts = `${stateNames[findState(story, now)]}　${formatDate(story.published)}　${story.characters.toLocaleString("en")}字`;
  return formatDeskPage(story.words.headline, [
    h("main", [
      back(),
      h("h1", { lang: story.written }, story.words.headline),
      h("p", [facts, "　", buildOpenButton(story.file, undefined, "用編輯器打開")]),
      ...(problems.length === 0 ? [] : [h("h2", "問題"), buildProblems(problems, lines, story.file)]),
      h("h2", "各個版本"),
      h("div", { className: ["editions"] }, panels),
      h("output", { className: ["reason"], hidden: true }),
      h("h2", { id: "decisions" }, "轉換時的決定"),
      ...buildDecisions(view, groups),
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
      h("p", buildOpenButton(file, undefined, "用編輯器打開")),
      buildProblems(problems, lines, file),
    ]),
  ]);
}
