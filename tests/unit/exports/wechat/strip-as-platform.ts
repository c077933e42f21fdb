/**
 * What an editor of public accounts is known to do to what is pasted into it, after what those who write for it report: elements
 * beyond a short list lose their tag, scripts and sheets go whole, ids, classes and all other attributes go, styles that place,
 * transform, move or name a variable go, and so do pictures that it cannot take in and links to anywhere else.
 */
import type { Element, ElementContent, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";

const whole = new Set(
  "script style link meta iframe object embed form input button textarea select video audio svg".split(" "),
);
const kept = new Set(
  "section p span strong em u a h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code table thead tbody tr th td br img hr sup sub".split(
    " ",
  ),
);
const attributes: Readonly<Record<string, readonly string[]>> = {
  a: ["href"],
  img: ["src", "alt"],
  td: ["colSpan", "rowSpan"],
  th: ["colSpan", "rowSpan"],
  ol: ["start"],
};
const declared =
  /^(?:color|background-color|font-(?:size|weight|style|family)|line-height|letter-spacing|text-(?:align|decoration|indent)|white-space|(?:margin|padding|border)(?:-(?:top|right|bottom|left|radius|collapse))?|(?:max-|min-)?(?:width|height)|display)$/;
const refused = /var\(|url\(|flex|grid|absolute|fixed|sticky|javascript/i;

function stripStyle(style: string): string {
  const rows = style.split(";").filter((row) => {
    const [name = "", value = ""] = row.split(/:(.*)/);
    return declared.test(name.trim()) && !refused.test(value);
  });
  return rows.join(";");
}

/** Pictures that lie in the text are taken in; one at an address is fetched, and lost where it cannot be. */
const isTaken = (src: string) => /^data:image\/(?:png|jpeg|gif);base64,/.test(src);

function strip(node: Root["children"][number] | ElementContent): ElementContent[] {
  if (node.type === "text") return [node];
  if (node.type !== "element" || whole.has(node.tagName)) return [];
  const children = node.children.flatMap(strip);
  const { tagName, properties } = node;
  if (!kept.has(tagName)) return children;
  if (tagName === "a" && !String(properties.href).startsWith("https://mp.weixin.qq.com/")) return children;
  if (tagName === "img" && !isTaken(String(properties.src))) return [];
  const left: Element["properties"] = {};
  for (const name of Object.keys(properties)) {
    if (name === "style") {
      const style = stripStyle(String(properties.style));
      if (style !== "") left.style = style;
    } else if (attributes[tagName]?.includes(name)) left[name] = properties[name];
  }
  return [{ type: "element", tagName, properties: left, children }];
}

export const stripAsPlatform = (html: string): string =>
  toHtml(fromHtml(html, { fragment: true }).children.flatMap(strip));
