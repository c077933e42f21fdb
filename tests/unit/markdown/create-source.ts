/** A story's body as the stages get it, with the files and stories that fixtures may name. */
import type { StorySource } from "../../../src/markdown/source.ts";

const data = {
  "investment.csv": "階段,原計畫,增加\n最初,50,0\n定案,50,50\n",
  "rain.csv": '月份,雨量\n一月,"1,200.5"\n二月,80\n\n三月,0\n',
  "cold.csv": "城市,最冷,最熱\n哈爾濱,-38.1,36.7\n皇后鎮,−8,34\n",
  "years.csv": "年,甲,乙,丙\n2018,12,3,5\n2019,18,4,5\n2020,31,2,6\n2021,40,8,39\n",
  "level.csv": "日期,水位\n7月1日,26.1\n7月8日,24.4\n7月15日,22.8\n",
  "clip.vtt": "WEBVTT\n\n00:00.000 --> 00:02.000\n夜裡的水聲\n",
} as const;

export function createSource(body: string, rest: Partial<StorySource> = {}): StorySource {
  return {
    written: "zh-Hant-TW",
    file: "content/stories/night-shift/index.md",
    body,
    bodyLine: 7,
    published: "2022-03-18",
    files: ["map.svg", "橋.jpg", "clip.mp4", "talk.mp3", ...Object.keys(data)],
    data,
    ...rest,
  };
}
