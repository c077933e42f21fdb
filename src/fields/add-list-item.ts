/**
 * Puts an item before the others of a list in front matter, whichever way the list is written; what is there stays letter for
 * letter. A field that is not there comes behind the others.
 */
import { isMap, isNode, isScalar, isSeq, parseDocument } from "yaml";
import { cutFile, editFrontMatter } from "./edit-front-matter.ts";

/** `item` is YAML on one line. `text` is a whole file whose front matter can be read. */
export function addListItem(text: string, key: string, item: string): string {
  const [opening, yaml, rest] = cutFile(text) ?? [];
  if (opening === undefined || yaml === undefined || rest === undefined) return text;
  const { contents } = parseDocument(yaml, { schema: "failsafe", logLevel: "error" });
  const list = isMap(contents)
    ? contents.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.value
    : undefined;
  const [first] = isSeq(list) ? list.items : [];
  if (!isSeq(list) || !isNode(first) || !first.range || !list.range)
    return editFrontMatter(text, [{ key, value: `[${item}]` }]);
  const at = first.range[0];
  if (list.flow === true) return `${opening}${yaml.slice(0, at)}${item}, ${yaml.slice(at)}${rest}`;
  const dash = yaml.lastIndexOf("-", at);
  const start = yaml.lastIndexOf("\n", dash) + 1;
  const end = yaml.includes("\r\n") ? "\r\n" : "\n";
  const line = `${yaml.slice(start, dash)}- ${item}${end}`;
  return `${opening}${yaml.slice(0, start)}${line}${yaml.slice(start)}${rest}`;
}
