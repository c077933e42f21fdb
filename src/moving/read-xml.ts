/**
 * XML from a stranger to a small tree. A file with a document type is refused whole: that is where entities that blow up, and
 * files of this machine, would come in; no export has one. What is not well formed is read as far as it goes.
 */
import sax from "sax";

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  readonly children: XmlNode[];
}

export interface ReadXml {
  readonly root: XmlNode;
  /** It ends before it is at its end, or is not well formed. */
  readonly isBroken: boolean;
}

/** Exports are five deep. */
const mostDepth = 40;
/** So much of a file at a time; the parser keeps no more of it. */
const chunkCharacters = 1_000_000;

/** What is in elements named in `without` is not kept. `undefined` when it is refused. */
export function readXml(text: string, without: ReadonlySet<string> = new Set()): ReadXml | undefined {
  const root: XmlNode = { name: "", attributes: {}, text: "", children: [] };
  const path: XmlNode[] = [root];
  let [broken, refused, depth, skipped] = [false, false, 0, 0];
  const parser = sax.parser(true, { position: false });
  parser.ondoctype = () => {
    refused = true;
  };
  parser.onerror = () => {
    broken = true;
    // The parser goes on once its error is taken from it.
    Object.assign(parser, { error: null });
  };
  parser.onopentag = ({ name, attributes }) => {
    depth += 1;
    if (depth > mostDepth) refused = true;
    if (skipped > 0 || without.has(name)) skipped += 1;
    if (skipped > 1) return;
    const node: XmlNode = { name, attributes: attributes as Record<string, string>, text: "", children: [] };
    path.at(-1)?.children.push(node);
    if (skipped === 0) path.push(node);
  };
  parser.onclosetag = () => {
    depth -= 1;
    if (skipped > 0) skipped -= 1;
    else if (path.length > 1) path.pop();
  };
  const add = (value: string) => {
    const node = path.at(-1);
    if (skipped === 0 && node !== undefined) node.text += value;
  };
  parser.ontext = add;
  parser.oncdata = add;
  for (let from = 0; from < text.length && !refused; from += chunkCharacters)
    parser.write(text.slice(from, from + chunkCharacters));
  if (refused) return undefined;
  const isCut = depth > 0;
  parser.close();
  return { root, isBroken: broken || isCut };
}

export const findChild = ({ children }: XmlNode, name: string): XmlNode | undefined =>
  children.find((child) => child.name === name);

/** The text of a child; empty is none. */
export function childText(node: XmlNode, name: string): string | undefined {
  const text = findChild(node, name)?.text.trim();
  return text === "" ? undefined : text;
}
