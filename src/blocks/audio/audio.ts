/** Audio: sound by file. `:::audio{file="talk.mp3" title="水聲"}`: a caption, then what is said, which nobody should have to hear. */
import type { Block } from "../block.ts";
import { buildRecording } from "../recording.ts";

export const audio: Block = {
  name: "audio",
  flow: "level",
  wanted: "一段圖說，下面接文字稿，一段或幾段",
  title: "聲音",
  face: {
    line: "M6 36h4m6-8v16m8-24v32m8-22v12m8-18v24m8-30v36m8-26v16m8-10v4m8-12v20m8-26v32m8-22v12m8-8v4",
  },
  use: "檔案放在資料夾裡（.mp3、.m4a、.ogg）。第一段是圖說，空一行，下面是文字稿；文字稿一定要有。",
  settings: { file: "聲音的檔名", title: "名目" },
  examples: [
    {
      markdown: `:::audio{file="talk.mp3" title="渡口的夜"}
2022年3月，在守橋人的屋裡錄的。

守橋人：夜裡的水聲和白天不同，聽久了知道漲沒漲。
:::`,
    },
  ],
  required: ["file", "title"],
  build: (node, context) => buildRecording(node, { name: "audio", endings: [".mp3", ".m4a", ".ogg"] }, context),
};
