/** What holds of every story, whatever is typed: read, checked, mended and shown as the build does it, in every edition. */
import { fromHtml } from "hast-util-from-html";
import { toString as toText } from "hast-util-to-string";
import { HtmlValidate } from "html-validate";
import { mendFile } from "../../src/desk/mend-file.ts";
import { createReader } from "../../src/desk-engine/files-at-hand.ts";
import { openDesk } from "../../src/desk-engine/open-desk.ts";
import { createPictureResolver, renderArticleBody } from "../../src/desk-engine/show-story.ts";
import { createEdition } from "../../src/editions/create-edition.ts";
import type { ReadStory } from "../../src/library/read-story.ts";
import { variants } from "../../src/site/served-variants.ts";
import type { VariantTag } from "../../src/variants/table.ts";
import { isSettled, isXml, judgeHtml, listIds } from "./judge/judge-html.ts";
import { judgeProblems } from "./judge/judge-problems.ts";
import { folder, type MadeStory, makeStory } from "./make/make-story.ts";
import { letters } from "./make/make-text.ts";
import type { Property } from "./property.ts";

const now = Date.parse("2026-01-01T00:00:00Z");
const file = `content/stories/${folder}/index.md`;
const readLetters = (html: string) => letters(toText(fromHtml(html, { fragment: true })));
const validator = new HtmlValidate({ root: true, extends: ["html-validate:standard"] });

function open({ content }: MadeStory) {
  const desk = openDesk(() => now);
  desk.put([...content]);
  const said = desk.read(folder);
  const found = desk.find(folder);
  return { said, read: found?.read, closed: found?.closed ?? new Set<string>() };
}

interface Shown {
  readonly tag: VariantTag;
  readonly html: string;
}

function show(story: MadeStory, read: ReadStory, closed: ReadonlySet<string>): Shown[] {
  const reader = createReader(story.content);
  return variants.map(({ tag }) => {
    const html = renderArticleBody(read, tag, createPictureResolver(reader, read, tag), closed);
    return { tag, html };
  });
}

function judgeEdition({ tag, html }: Shown): string[] {
  const ids = listIds(html);
  return [
    ...judgeHtml(html).map((wrong) => `${tag}: ${wrong}`),
    ...(new Set(ids).size === ids.length ? [] : [`${tag}: an id twice in ${ids.join(" ")}`]),
    ...(isSettled(html) ? [] : [`${tag}: elements nested wrongly`]),
    ...(!isXml(html) ? [`${tag}: a character no feed can carry`] : []),
  ];
}

const read: Property = {
  name: "a story is shown harmless and whole in every edition",
  tryOne(random) {
    const story = makeStory(random);
    const { said, read: found, closed } = open(story);
    const problems = said?.problems ?? [];
    const wrong = judgeProblems(problems);
    if (found === undefined) return problems.length > 0 ? wrong : [...wrong, "not read, and no word about it"];
    const shown = show(story, found, closed);
    const own = shown.find(({ tag }) => tag === found.story.written)?.html ?? "";
    const text = readLetters(own);
    // An element that is taken away with all that is in it may have been left open: that is said.
    const isTaken = problems.some(({ code }) => code === "taken-element");
    const lost = isTaken ? [] : story.sentences.filter((sentence) => !text.includes(letters(sentence)));
    const ids = shown.map(({ html }) => listIds(html).join(" "));
    const words = shown.map(({ tag }) => JSON.stringify(createEdition(found.story, tag).words));
    return [
      ...wrong,
      ...shown.flatMap(judgeEdition),
      ...lost.map((sentence) => `lost: ${sentence}`),
      ...(new Set(ids).size === 1 ? [] : ["ids differ between editions"]),
      ...(words.every((said) => isXml(said) && !/\\u(?:00[01]|d[89a-f])/.test(said))
        ? []
        : ["a field no feed can carry"]),
      ...story.kept
        .filter((kept) => text.includes(kept) && !shown.every(({ html }) => readLetters(html).includes(kept)))
        .map((kept) => `not kept: ${kept}`),
    ];
  },
};

const valid: Property = {
  name: "the HTML of every edition is valid",
  async tryOne(random) {
    const story = makeStory(random);
    const { read: found, closed } = open(story);
    if (found === undefined) return [];
    const reports = show(story, found, closed).map(async ({ tag, html }) => {
      const page = `<!DOCTYPE html><html lang="${tag}"><head><meta charset="utf-8"><title>一</title></head><body><main><h1>一</h1>${html}</main></body></html>\n`;
      const { results } = await validator.validateString(page);
      return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${tag}: ${ruleId}: ${message}`));
    });
    return (await Promise.all(reports)).flat();
  },
};

const mended: Property = {
  name: "what is mended once has nothing left to mend",
  tryOne(random) {
    const story = makeStory(random);
    const { read: found } = open(story);
    const bytes = story.content.get(file);
    if (found === undefined || bytes === undefined) return [];
    const first = mendFile(found.source, bytes, "story");
    if (first === undefined) return [];
    const second = mendFile(found.source, first.bytes, "story");
    const lost = letters(first.before).length - letters(first.after).length;
    return [
      ...(second === undefined ? [] : [`again: ${JSON.stringify(second.before)} to ${JSON.stringify(second.after)}`]),
      ...(lost === 0 ? [] : [`letters: ${lost} less than before`]),
    ];
  },
};

export const storyProperties: readonly Property[] = [read, valid, mended];
