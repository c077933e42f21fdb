/** Audio: sound by file. `:::audio{file="talk.mp3" title="水聲"}`: a caption, then what is said, which nobody should have to hear. */
import type { Block } from "../block.ts";
import { buildRecording } from "../recording.ts";

export const audio: Block = {
  name: "audio",
  wanted: "一段圖說，下面接文字稿，一段或幾段",
  attributes: ["file", "title"],
  required: ["file", "title"],
  build: (node, context) => buildRecording(node, { name: "audio", endings: [".mp3", ".m4a", ".ogg"] }, context),
};
