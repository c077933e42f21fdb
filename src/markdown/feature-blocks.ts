/**
 * Feature blocks: checks every directive with a block's form and hands the known ones to their folder in blocks/ when the
 * tree becomes HTML. An unknown name is a mistake and is reported; nothing is dropped.
 */
import type { Root } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import type { Handler, State } from "mdast-util-to-hast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { type Block, markFlow, readTitle } from "../blocks/block.ts";
import { blocks, findBlock } from "../blocks/blocks.ts";
import { standards } from "../variants/table.ts";
import { holdElement } from "./held-elements.ts";
import { isDataFile, report, type StorySource } from "./source.ts";

/** Blocks whose end is missing: their shape is not judged, it holds half the story. */
const unclosed = new WeakSet<ContainerDirective>();

/** Blocks whose settings were reported. */
const misset = new WeakSet<ContainerDirective>();

export function remarkFeatureBlocks() {
  return (tree: Root, file: VFile): void => {
    const names = blocks.map((block) => block.name);
    visit(tree, (node, _index, parent) => {
      if (node.type !== "containerDirective" && node.type !== "leafDirective") return;
      const block = findBlock(node.name);
      if (block === undefined) {
        report(file, node, "unknown-block", node.name, names);
      } else if (node.type === "leafDirective") {
        report(file, node, "block-shape", node.name, `以 ::: 開頭、以 ::: 結束的${block.wanted}`);
      } else if (parent?.type !== "containerDirective") {
        checkAttributes(node, block, file);
        const source = String(file.value).slice(node.position?.start.offset, node.position?.end.offset);
        // Blocks hold no blocks: one inside means that the end it took was meant for the other.
        const swallowed = node.children.some((child) => child.type === "containerDirective");
        if (!swallowed && /\n[ \t]*:{3,}[ \t]*$/.test(source)) return;
        unclosed.add(node);
        report(file, node, "unclosed-block", node.name);
      }
    });
  };
}

function checkAttributes(node: ContainerDirective, { name, settings, required = [] }: Block, file: VFile): void {
  const attributes = Object.keys(settings);
  const given: Readonly<Record<string, string | null | undefined>> = { ...node.attributes, title: readTitle(node) };
  const unknown = Object.keys(node.attributes ?? {}).filter((attribute) => !attributes.includes(attribute));
  for (const attribute of unknown) report(file, node, "unknown-setting", name, attribute, attributes);
  // A misspelt setting is one mistake, not two.
  const missing = unknown.length > 0 ? [] : required.filter((key) => !given[key]);
  for (const attribute of missing) report(file, node, "missing-setting", name, attribute);
  if (unknown.length + missing.length > 0) misset.add(node);
}

/** Whether a setting names a data file that could not be decoded: that has been said of the file itself. */
function namesUnread({ attributes }: ContainerDirective, { files, data = {} }: StorySource): boolean {
  const unread = files.filter((name) => isDataFile(name) && !Object.hasOwn(data, name));
  return Object.values(attributes ?? {}).some((value) => unread.includes(value ?? ""));
}

/** The handler that draws a block; a block whose content has another shape is reported and shown as plain text. */
export function createBlockHandler(source: StorySource, file: VFile): Handler {
  return (state: State, node: ContainerDirective) => {
    const block = findBlock(node.name);
    let reported = unclosed.has(node) || misset.has(node) || namesUnread(node, source);
    const element = block?.build(node, {
      files: source.files,
      data: source.data ?? {},
      report: (code, ...values) => {
        // What is missing from a block is said once.
        if (!reported) report(file, node, code, ...values);
        reported = true;
      },
      hold: (held) => holdElement(file, held),
      published: source.published,
      script: standards[source.written].script,
      inline: (children) => state.all({ type: "paragraph", children: [...children] }),
      flow: (children) => state.all({ ...node, children: [...children] as ContainerDirective["children"] }),
    });
    if (block !== undefined && element !== undefined) return markFlow(element, block.flow);
    if (block !== undefined && !reported) report(file, node, "block-shape", node.name, block.wanted);
    return state.all(node);
  };
}
