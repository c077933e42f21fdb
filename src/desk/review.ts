/** `desk review`: what the conversion of a story decided without certainty, with its words and every edition's form. */
import { listParagraphs } from "../markdown/plain-text.ts";
import { parseStory } from "../markdown/story-renderer.ts";
import { findNearest } from "../problems/nearest.ts";
import { readContent } from "../stories/read-content.ts";
import { listDecisions, type ReviewedDecision } from "../variants/list-decisions.ts";
import { variants } from "../variants/table.ts";
import type { Command, ExitCode } from "./command.ts";

const kinds: Readonly<Record<ReviewedDecision["kind"], string>> = {
  name: "人名",
  context: "上下文",
  boundary: "斷詞",
  guess: "單字",
};

/** Equal decisions are shown once, with how often they came. */
function formatDecisions(decisions: readonly ReviewedDecision[]): string {
  const groups = Map.groupBy(decisions, ({ kind, source, forms }) => [kind, source, ...Object.values(forms)].join(" "));
  return [...groups.values()]
    .map((group) => {
      const [first] = group;
      if (first === undefined) return "";
      const forms = variants.flatMap(({ tag, stone }) =>
        first.forms[tag] === undefined ? [] : `${stone} ${first.forms[tag]}`,
      );
      const times = group.length > 1 ? `（${group.length} 處）` : "";
      return `${kinds[first.kind]}　${first.source} → ${forms.join("、")}${times}　…${first.context}…`;
    })
    .join("\n");
}

function run(root: string, slug: string | undefined): ExitCode {
  const { stories } = readContent(root);
  const slugs = stories.map(({ story }) => story.slug);
  const found = stories.find(({ story }) => story.slug === slug);
  if (found === undefined) {
    const nearest = slug === undefined ? undefined : findNearest(slug, slugs);
    const hint = nearest === undefined ? `文章有：${slugs.join("、")}。` : `想看的可能是「${nearest}」。`;
    console.error(`${slug === undefined ? "要寫上文章的網址名稱。" : `沒有叫「${slug}」的文章。`}${hint}`);
    return 2;
  }
  const { story, source } = found;
  const { headline, standfirst, lead } = story.words;
  const texts = [
    headline,
    standfirst,
    lead?.alt,
    lead?.caption,
    ...listParagraphs(parseStory(source).tree).map(({ text }) => text),
  ];
  const tags = variants.map(({ tag }) => tag);
  const decisions = texts.flatMap((text) => (text === undefined ? [] : listDecisions(text, story.written, tags)));
  if (decisions.length === 0) console.log(`${story.file}：沒有拿不準的字。`);
  else console.log(`${story.file}：${decisions.length} 處不是查表就能定的。\n\n${formatDecisions(decisions)}`);
  return 0;
}

export const review: Command = {
  name: "review",
  summary: "列出一篇文章轉換時拿不準的字：人名、斷詞、上下文、單字。",
  takes: ["SLUG"],
  options: {},
  examples: ["review words-of-go"],
  run: (root, [slug]) => Promise.resolve(run(root, slug)),
};
