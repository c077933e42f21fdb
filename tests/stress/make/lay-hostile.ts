/**
 * A publication in which every text that anybody can write is one of the payloads: settings, labels, colours, topics, glossary,
 * authors, the front page, the page about it, and every field of every story. Each place is dealt all of them that fit into it.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { labelRows } from "../../../src/site/label-rows.ts";
import type { Copy } from "../../builds/copy.ts";
import { listPayloads } from "../payloads.ts";
import type { Random } from "../property.ts";

/** The next payload for a place, of `most` characters and on one line at most; in another order for every place. */
type Deal = (place: string, most?: number) => string;

function createDeal(random: Random): Deal {
  const decks = new Map<string, string[]>();
  return (place, most = 160) => {
    const deck = decks.get(place) ?? [];
    decks.set(place, deck);
    if (deck.length === 0) {
      // A field with a control character is refused, with a sentence.
      const fitting = listPayloads().filter((payload) => [...payload].length <= most && !payload.includes("\0"));
      for (const payload of fitting) deck.splice(random(deck.length + 1), 0, payload);
    }
    return deck.pop() ?? "";
  };
}

const quote = JSON.stringify;
/** A part of an address with a payload in it, as `new URL` takes it. */
const ask = (payload: string) => `https://example.org/?q=${payload.replace(/[\s"<>]/g, encodeURIComponent)}`;

function writeSettings(deal: Deal): string {
  const settings = {
    name: `江${deal("name", 40)}`,
    motto: deal("motto"),
    tagline: deal("tagline"),
    description: deal("description"),
    desk: `江${deal("desk", 40)}`,
    url: "https://butou.example",
    variants: { served: ["zh-Hans", "zh-Hant-HK"], default: "zh-Hans", written: "zh-Hans", editors: "zh-Hans" },
    timeZone: "Asia/Shanghai",
    contact: `mailto:desk@butou.example?subject=${deal("contact")}`,
    report: `https://example.org/?t={title}&b={text}&c=${deal("report")}`,
    letter: ask(deal("letter")),
    hub: ask(deal("hub")),
    cards: "wide",
    books: true,
    markdown: true,
    oembed: true,
    news: true,
    features: { search: true, feeds: true },
  };
  return `import type { Settings } from "../site/publication.ts";\n\nexport const settings: Settings = ${quote(settings)};\n`;
}

/** Every label with a payload behind what it says. */
function writeLabels(deal: Deal): string {
  const words = Object.entries(labelRows).map(([name, { Hans }]) => [name, `${Hans}${deal("label", 60)}`]);
  return `import type { OwnWords } from "../site/publication.ts";\n\nexport const words: OwnWords = ${quote(Object.fromEntries(words))};\n`;
}

function writeFields(deal: Deal, at: number): string {
  const day = (part: number) => `2024-0${part}-${String((at % 28) + 1).padStart(2, "0")}`;
  return [
    `headline: ${quote(deal("headline", 58))}`,
    `headlines: { zh-Hant-HK: ${quote(deal("headlines", 58))} }`,
    `kicker: ${quote(deal("kicker", 20))}`,
    `standfirst: ${quote(deal("standfirst"))}`,
    `published: ${day(1)}`,
    `authors: [{ name: ${quote(deal("author", 40))}, role: ${quote(deal("role", 12) || "撰文")} }, { name: 江上, role: 摄影 }]`,
    `dateline: ${quote(deal("dateline", 20))}`,
    `topics: [${at % 2 === 0 ? "rivers" : "ports, rivers"}]`,
    `source: { name: ${quote(deal("source", 80))}, title: ${quote(deal("source title"))}, url: ${quote(ask(deal("source url")))} }`,
    `references: [{ name: ${quote(deal("reference"))}, url: ${quote(ask(deal("reference url")))} }]`,
    `lead: { image: map.svg, alt: ${quote(deal("alt"))}, caption: ${quote(deal("caption"))}, credit: ${quote(deal("credit", 40))} }`,
    `corrections: [{ date: ${day(2)}, text: ${quote(deal("correction"))} }]`,
    `followups: [{ date: ${day(3)}, text: ${quote(deal("followup"))} }]`,
    `terms: [{ zh-Hans: 水位, zh-Hant-HK: ${quote(deal("term", 40))}, reason: ${quote(deal("term reason", 80))} }]`,
    ...(at % 9 === 8 ? [`retracted: { date: ${day(4)}, reason: ${quote(deal("retracted"))} }`] : []),
    ...(at % 7 === 0 ? [`series: { name: ${quote(deal("series", 30))}, part: 1 }`] : []),
  ].join("\n");
}

/** One in ten is refused. */
const writeBody = (deal: Deal): readonly string[] => [
  `## ${deal("heading", 60)}`,
  deal("body"),
  `![${deal("picture").replace(/[[\]\n]/g, "")}](map.svg)`,
];

const drawing = (words: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"><title>${words}</title><text x="9" y="99" font-size="20">${words}</text></svg>\n`;
const escapeXml = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/[^\P{Cc}\n]/gu, "");

/** The copy's own content goes; `stories` of them are laid. */
export function layHostile(copy: Copy, random: Random, stories: number): void {
  const deal = createDeal(random);
  rmSync(join(copy.folder, "content"), { recursive: true });
  copy.write("src/publication/settings.ts", writeSettings(deal));
  copy.write("src/publication/words.ts", writeLabels(deal));
  copy.write(
    "src/publication/numbering.ts",
    `export const formatNumber = (number: number): string | undefined => \`第\${number}篇\${${quote(deal("number", 40))}}\`;\n`,
  );
  const topics = ["rivers", "ports"].map(
    (slug) => `- { slug: ${slug}, name: ${quote(deal("topic", 20))}, description: ${quote(deal("topic said"))} }\n`,
  );
  copy.write("content/topics.yaml", topics.join(""));
  copy.write(
    "content/glossary.yaml",
    `- { zh-Hans: 潮水, zh-Hant-HK: ${quote(deal("glossary", 40))}, reason: ${quote(deal("glossary reason", 80))} }\n`,
  );
  copy.write(
    "content/authors.yaml",
    `- { name: 江上, slug: jiang, role: ${quote(deal("author role", 40))}, note: ${quote(deal("author note"))} }\n`,
  );
  copy.write("content/front.yaml", "pin: story-0\n");
  copy.write(
    "content/about.md",
    `---\nheadline: ${quote(deal("about", 58))}\nstandfirst: ${quote(deal("about said"))}\n---\n\n水位和潮水。\n\n${deal("about body")}\n`,
  );
  for (let at = 0; at < stories; at += 1) {
    const folder = `content/stories/story-${at}`;
    const body = ["水位和潮水。", ...(at === 0 ? [] : writeBody(deal))].join("\n\n");
    copy.write(`${folder}/index.md`, `---\n${writeFields(deal, at)}\n---\n\n${body}\n`);
    copy.write(`${folder}/map.svg`, drawing(escapeXml(deal("drawing"))));
  }
}
