/** Video: a film by file. `:::video{file="clip.mp4" captions="clip.vtt" title="夜班"}`: a caption, then the transcript if there is one. */
import type { Block } from "../block.ts";
import { disc } from "../face.ts";
import { buildRecording } from "../recording.ts";

/** Pixels of the frame, by what an editor types; the first stands for none. */
export const videoRatios: Readonly<Record<string, { readonly width: number; readonly height: number }>> = {
  "16:9": { width: 1600, height: 900 },
  "4:3": { width: 1600, height: 1200 },
  "1:1": { width: 1200, height: 1200 },
  "9:16": { width: 900, height: 1600 },
};

export const video: Block = {
  name: "video",
  flow: "level",
  wanted: "一段圖說，下面可以接文字稿；沒有字幕檔時一定要有文字稿",
  title: "影片",
  face: { ground: "M4 8h120v48H4z", hair: "M4 64h60", ring: disc(64, 32, 11), ink: "m60 26 10 6-10 6z" },
  use: "檔案放在資料夾裡（.mp4、.webm），不嵌別的網站。第一段是圖說，空一行，下面是文字稿；有字幕檔（.vtt）就可以不寫文字稿。",
  settings: {
    file: "影片的檔名",
    title: "名目",
    captions: "字幕檔的檔名",
    ratio: "畫面的比例：16:9（不寫就是它）、4:3、1:1、9:16",
  },
  examples: [
    {
      markdown: `:::video{file="ferry.mp4" title="末班渡船"}
2022年4月，最後一班渡船靠岸。

周阿水：繩子給我。（船靠岸的聲音）明天不用來了。
:::`,
    },
  ],
  required: ["file", "title"],
  build(node, context) {
    const ratio = node.attributes?.ratio ?? "16:9";
    const frame = Object.hasOwn(videoRatios, ratio) ? videoRatios[ratio] : undefined;
    if (frame !== undefined) return buildRecording(node, { name: "video", endings: [".mp4", ".webm"], frame }, context);
    context.report("unknown-setting-value", "video", "ratio", ratio, Object.keys(videoRatios));
    return undefined;
  },
};
