/**
 * A story as one file for a colleague: all its editions, what they look like, its pictures; no server, no script, no search
 * engine. Which edition is seen is told by the browser's own choice of one of several.
 */
import type { Element, ElementContent } from "hast";
import type { VariantTag } from "../../variants/table.ts";
import { buildDom } from "../tree-to-dom.ts";

export interface ColleagueEdition {
  readonly tag: VariantTag;
  /** One character, and the whole name. */
  readonly short: string;
  readonly name: string;
  readonly article: Element;
  /** `--hei:…;--song:…` */
  readonly faces: string;
}

export interface ColleaguePage {
  /** Of the page's own words. */
  readonly lang: string;
  readonly title: string;
  /** Draft or not, and when and by whom it was saved. */
  readonly state: string;
  readonly saved: string;
  readonly label: string;
  /** The first that is seen. */
  readonly written: VariantTag;
  readonly editions: readonly ColleagueEdition[];
  readonly style: string;
  /** `data:` addresses of files beside the story. */
  readonly address: (name: string) => string | undefined;
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; media-src data:";

const own = `
body { margin: 0; background: var(--paper); color: var(--ink) }
main > input { position: absolute; opacity: 0 }
main > article { display: none; font-family: var(--song) }
.band { padding: 1rem max(var(--gutter), (100% - 81rem) / 2); border-block-start: 3px solid var(--accent); border-block-end: 1px solid var(--ink); font: 400 .875rem/1.6 var(--hei); color: var(--soft) }
.band b { display: block; font-size: 1.0625rem; color: var(--accent) }
.band nav { display: flex; gap: .5rem; margin-block-start: .5rem }
.band label { display: grid; place-items: center; inline-size: 2.5rem; block-size: 2.5rem; border: 1px solid var(--edge); border-radius: 50%; color: var(--ink); cursor: pointer }
mark { background: none; color: inherit }
@media print { .band nav { display: none } }`;

const referring = ["ariaDescribedBy", "ariaLabelledBy", "ariaControls", "htmlFor"];

/** Names within an edition are its own: the others have the same. Marks of the desk are left away. */
function nameApart(node: Element, tag: string): Element {
  const rename = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(rename) : typeof value === "string" ? `${tag}-${value}` : value;
  const properties = Object.fromEntries(
    Object.entries(node.properties).flatMap(([key, value]) => {
      if (key === "id" || referring.includes(key)) return [[key, rename(value)]];
      if (key !== "href" || typeof value !== "string") return [[key, value]];
      // Other pages of the site are not in the file.
      if (/^(?:\/|#$)/.test(value)) return [];
      return [[key, value.startsWith("#") ? `#${tag}-${value.slice(1)}` : value]];
    }),
  ) as Element["properties"];
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== "element") return [child];
    const apart = nameApart(child, tag);
    // Decisions are the desk's business.
    return "dataDecision" in apart.properties ? apart.children : [apart];
  });
  return { ...node, properties, children };
}

const select = ({ tag, faces }: ColleagueEdition) => `
#see-${tag}:checked ~ article[lang="${tag}"] { display: block }
#see-${tag}:checked ~ .band label[for="see-${tag}"] { background: var(--ink); color: var(--paper) }
#see-${tag}:focus-visible ~ .band label[for="see-${tag}"] { outline: 2px solid var(--accent); outline-offset: 3px }
article[lang="${tag}"] { ${faces}; --head: var(--song) }`;

/** The text of the file. */
export function formatColleaguePage(page: ColleaguePage): string {
  const made = document.implementation.createHTMLDocument(page.title);
  const add = (parent: Node, name: string, attributes: Readonly<Record<string, string>>, text = "") => {
    const element = made.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.textContent = text;
    return parent.appendChild(element);
  };
  made.documentElement.lang = page.lang;
  add(made.head, "meta", { charset: "utf-8" });
  add(made.head, "meta", { "http-equiv": "Content-Security-Policy", content: policy });
  add(made.head, "meta", { name: "viewport", content: "width=device-width, initial-scale=1" });
  add(made.head, "meta", { name: "robots", content: "noindex, nofollow, noarchive" });
  const main = add(made.body, "main", {});
  for (const { tag, name } of page.editions) {
    const checked = tag === page.written ? { checked: "" } : {};
    add(main, "input", { type: "radio", name: "edition", id: `see-${tag}`, "aria-label": name, ...checked });
  }
  const band = add(main, "div", { class: "band" });
  add(band, "b", {}, page.state);
  add(band, "span", {}, page.saved);
  const nav = add(band, "nav", { "aria-label": page.label });
  for (const { tag, short, name } of page.editions)
    add(nav, "label", { for: `see-${tag}`, lang: tag, title: name }, short);
  for (const { tag, article } of page.editions) {
    const built = buildDom(made, nameApart(article, tag), page.address);
    built.setAttribute("lang", tag);
    main.append(built);
  }
  // The desk's own policy lets no style be made here: it joins the text.
  const style = page.style + own + page.editions.map(select).join("");
  const html = made.documentElement.outerHTML.replace("</head>", () => `<style>${style}</style></head>`);
  return `<!doctype html>\n${html}\n`;
}
