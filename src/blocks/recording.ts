/**
 * Film and sound from a file beside the story: nothing is fetched before the reader asks, the frame has its size from the
 * start, and what is said can be read, in captions or in a transcript below. Shared by the blocks video and audio. So films
 * have no poster, which browsers would fetch when the page opens; an unplayed film is a dark frame with its title above it.
 */
import type { Element } from "hast";
import { h } from "hastscript";
import type { ContainerDirective } from "mdast-util-directive";
import { type BlockContext, listContent, readTitle } from "./block.ts";
import { buildCaption } from "./caption.ts";

interface Kind {
  readonly name: "video" | "audio";
  /** Endings of files every browser plays. */
  readonly endings: readonly string[];
  /** Pixels of the frame; sound has none. */
  readonly frame?: { readonly width: number; readonly height: number };
}

const summaries = { Hans: "文字稿", Hant: "文字稿" } as const;

/** Whether the file can be shown; otherwise why not has been reported. */
function checkFile(file: string, { name, endings }: Kind, { files, report }: BlockContext): boolean {
  const fits = (other: string) => endings.some((ending) => other.toLowerCase().endsWith(ending));
  if (!fits(file)) report("unsupported-recording", file, endings);
  else if (!files.includes(file)) report("missing-recording", name, file, files.filter(fits));
  else return true;
  return false;
}

function checkCaptions(captions: string, { data, report }: BlockContext): boolean {
  const known = Object.keys(data).filter((name) => name.endsWith(".vtt"));
  if (!known.includes(captions)) report("missing-captions", captions, known);
  else if (!data[captions]?.startsWith("WEBVTT")) report("broken-captions", captions);
  else return true;
  return false;
}

export function buildRecording(node: ContainerDirective, kind: Kind, context: BlockContext): Element | undefined {
  const title = readTitle(node);
  const { file, captions } = node.attributes ?? {};
  const [caption, ...transcript] = listContent(node);
  if (!title || !file || [caption, ...transcript].some((line) => line !== undefined && line.type !== "paragraph"))
    return undefined;
  if (!checkFile(file, kind, context) || (captions && !checkCaptions(captions, context))) return undefined;
  if (!captions && transcript.length === 0) {
    context.report("unread-recording", kind.name, file);
    return undefined;
  }
  const track = captions ? [h("track", { kind: "captions", src: captions, label: "字幕", default: true })] : [];
  const player = h(kind.name, { src: file, controls: true, preload: "none", ...kind.frame, ariaLabel: title }, track);
  return h(`figure.block.${kind.name}`, [
    buildCaption(title),
    context.hold(player),
    ...(transcript.length === 0
      ? []
      : [h("details.data", [h("summary", summaries[context.script]), context.flow(transcript)])]),
    ...(caption?.type === "paragraph" ? [h("figcaption", context.inline(caption.children))] : []),
  ]);
}
