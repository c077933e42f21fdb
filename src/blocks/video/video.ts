/** Video: a film by file. `:::video{file="clip.mp4" captions="clip.vtt" title="夜班"}`: a caption, then the transcript if there is one. */
import type { Block } from "../block.ts";
import { buildRecording } from "../recording.ts";

const ratios: Readonly<Record<string, { readonly width: number; readonly height: number }>> = {
  "16:9": { width: 1600, height: 900 },
  "4:3": { width: 1600, height: 1200 },
  "1:1": { width: 1200, height: 1200 },
  "9:16": { width: 900, height: 1600 },
};

export const video: Block = {
  name: "video",
  wanted: "一段圖說，下面可以接文字稿；沒有字幕檔時一定要有文字稿",
  attributes: ["file", "title", "captions", "ratio"],
  required: ["file", "title"],
  build(node, context) {
    const ratio = node.attributes?.ratio ?? "16:9";
    const frame = Object.hasOwn(ratios, ratio) ? ratios[ratio] : undefined;
    if (frame !== undefined) return buildRecording(node, { name: "video", endings: [".mp4", ".webm"], frame }, context);
    context.report("unknown-setting-value", "video", "ratio", ratio, Object.keys(ratios));
    return undefined;
  },
};
