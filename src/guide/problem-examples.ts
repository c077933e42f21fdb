/**
 * One example of every problem, for the guide: the values a check would give, in the order in which an editor meets the
 * problems. The sentences are the catalog's own. A code without an example, or with two, is found by a test.
 */

import { blocks } from "../blocks/blocks.ts";
import { storyWords } from "../fields/field-words.ts";
import type { ProblemCode } from "../problems/catalog.ts";
import { speak } from "../problems/speak.ts";
import { findNearestTag } from "../variants/nearest-tag.ts";
import { type Script, tags } from "../variants/table.ts";
import { listFormExamples, type ProblemExamples, sayMixed } from "./form-examples.ts";
import { pictureExamples } from "./picture-examples.ts";

export interface ProblemGroup {
  readonly title: string;
  readonly examples: ProblemExamples;
  /** What those are about whose sentences speak of characters and marks. */
  readonly names?: { readonly [Code in ProblemCode]?: string };
}

const fields = Object.keys(storyWords);

/** The tag an editor means who types `name`. */
const nameTag = (name: string) => findNearestTag(name) ?? name;

/** In the variant the editors read. `script` is that of the stories the examples are of. */
export const listProblemGroups = (script: Script): readonly ProblemGroup[] => [
  {
    title: speak`檔案和資料夾`,
    examples: {
      "missing-file": [],
      "missing-index": [],
      "stray-file": [],
      "nested-folder": [],
      "not-a-file": [],
      unreadable: ["EACCES"],
      "not-utf8": [1207],
      "control-character": ["U+000B", 3],
      "control-in-field": ["U+000B"],
      "bad-slug": [speak`守橋人`],
      "duplicate-slug": ["bridge", "content/stories/bridge/index.md"],
      "former-slug-taken": ["bridge", "content/stories/bridge/index.md"],
    },
  },
  {
    title: speak`欄位區的寫法`,
    examples: {
      "no-front-matter": [],
      "unclosed-front-matter": [],
      "not-a-mapping": [],
      "full-width-colon": ["headline"],
      "yaml-no-space": ["headline"],
      "yaml-colon": [],
      "yaml-quote": [],
      "yaml-bracket": [],
      "yaml-tab": [],
      "yaml-duplicate-key": ["headline"],
      "yaml-alias": [],
      "yaml-syntax": [],
    },
  },
  {
    title: speak`欄位的內容`,
    examples: {
      "unknown-key": ["headine", fields],
      "missing-field": ["standfirst"],
      "wrong-type": ["topics", "一份清單，每項以「- 」開頭"],
      "too-long": ["kicker", 20],
      "too-wide": ["headline", 60],
      "long-headline": [34, 30],
      "headline-not-drawn": [["㐀", "😀"]],
      "unknown-value": ["weight", "d", ["a", "b", "c"]],
      "bad-date": ["published", "2022/3/18"],
      "bad-url": [speak`source 的 url`, "example.org"],
      "bad-focus": [speak`lead 的 focus`, speak`上面`],
      "unknown-topic": ["brigdes", ["bridges", "rivers"]],
      "unknown-related": ["old-fery", ["old-ferry"]],
      "related-to-itself": [],
      "bad-part": ["series 的 part", "第二篇"],
      "part-taken": [speak`橋上三季`, 2, "content/stories/old-ferry/index.md"],
      "part-missing": [speak`橋上三季`, 3, [2], [speak`橋上四季`]],
      "front-unknown-story": ["thre-winters", ["three-winters"]],
      "front-twice": ["three-winters"],
      "front-hidden": ["three-winters"],
      "front-too-many": [4],
      "front-closed": ["three-winters"],
      "unknown-author": [speak`王曉明`, [speak`王小明`]],
      "author-twice": [speak`王小明`, 3],
      "empty-body": [],
    },
  },
  {
    title: speak`詞語和各版本`,
    examples: {
      "term-incomplete": [[speak`短信`]],
      "term-conflict": [speak`短信`, nameTag("zh-CN"), 3],
      "term-unused": [speak`短信`],
      "term-hidden": [speak`信`, speak`短信`, "content/glossary.yaml:3", true],
      "unknown-variant": ["zh-TW", findNearestTag("zh-TW"), tags],
      "written-variant": [nameTag("zh-TW")],
      "belongs-in-index": ["published", ["headline", "standfirst"]],
      "variant-mark-shape": [speak`:variant[計程車]`],
      "mark-slip": [speak`：keep［皇后］`, speak`:keep[皇后]`],
      "typed-indent": [],
      "joined-paragraphs": [],
      "missing-note": ["9"],
      "unused-note": ["^9"],
      "note-mark-shape": [speak`:note[合龍]`],
      "ruby-mark-shape": [speak`:ruby[隰]`],
      "unknown-reading": ["xíi"],
    },
  },
  {
    title: speak`正文和連結`,
    examples: {
      "heading-level": [1],
      "empty-heading": [],
      "broken-link": ["../old-fery/"],
      "closed-link": ["../old-ferry/", "draft", "2022-03-01"],
      "broken-fragment": [speak`#老度口`, [speak`老渡口`]],
      "broken-place": [speak`../bridge/#老度口`, speak`老度口`, [speak`老渡口`]],
      "taken-address": ["weixin://dl/chat"],
      "taken-element": ["iframe"],
      "misplaced-element": ["li"],
      "hand-made-id": ["note-1"],
      "duplicate-paragraph": [speak`守橋的人說，夜裡的`, 12],
      "too-deep": [],
    },
  },
  { title: speak`圖片`, examples: pictureExamples },
  {
    title: speak`區塊`,
    examples: {
      "unknown-block": ["timelines", blocks.map(({ name }) => name)],
      "unclosed-block": ["timeline"],
      "block-shape": ["timeline", "一份清單，每一項以日期開頭，寫成「- 2021-02-09：發生的事」"],
      "unknown-setting": ["timeline", "titel", ["title", "note"]],
      "missing-setting": ["map", "title"],
      "unknown-setting-value": ["chart", "kind", "bars", ["stones", "bar", "dot", "line"]],
      "wrong-setting-value": ["map", "step", speak`很小`, "一格代表的度數，是大於零的數字"],
      "pull-quote-not-in-story": [speak`船慢，可是船等人`],
      "wrong-place": [speak`深圳：東經114度`],
      "crowded-places": [speak`老渡口`, speak`新橋`, 2],
    },
  },
  {
    title: speak`圖表的資料、影片和聲音`,
    examples: {
      "missing-data": ["Rain.csv", ["rain.csv"]],
      "data-encoding": ["Big5"],
      "empty-data": ["rain.csv"],
      "broken-data": ["rain.csv", 3],
      "ragged-data": ["rain.csv", 3, 3, 2],
      "not-a-number": ["rain.csv", 3, speak`雨量`, speak`約200`],
      "too-much-data": ["rain.csv", 31, 12, "行"],
      "undrawable-data": ["rain.csv", 3, "-4", "這種圖從零量起，畫不了負數"],
      "missing-recording": ["video", "Ferry.mp4", ["ferry.mp4"]],
      "unsupported-recording": ["ferry.mov", [".mp4", ".webm"]],
      "broken-recording": [],
      "unread-recording": ["video", "ferry.mp4"],
      "missing-captions": ["ferry.vtt", []],
      "broken-captions": ["ferry.vtt"],
    },
  },
  {
    title: speak`用字和標點`,
    examples: {
      ...listFormExamples(script),
      "copy-half-width": [speak`橋修好以前,守橋的`, ",", "，", speak`中文之間的標點用全形`],
      "copy-stray-space": [speak`橋墩 上`, " ", undefined, speak`中文之間不空格`],
      "copy-full-width": [speak`１２點換班`, "１２", "12", speak`數字和拉丁字母用半形，才搜尋得到，也才排得齊`],
      "copy-wrong-variant": [sayMixed(script)],
      "more-copy": [17],
    },
    names: {
      "copy-other-script": speak`簡繁混用`,
      "copy-wrong-form": speak`用錯了字`,
      "copy-mixed-script": speak`一段的簡繁和全文不同`,
      "copy-unpaired-quote": speak`引號沒有成對`,
      "copy-foreign-quote": speak`引號和全文不同`,
      "copy-half-width": speak`半形標點`,
      "copy-stray-space": speak`多了空格`,
      "copy-full-width": speak`全形的數字和字母`,
    },
  },
  {
    title: speak`網站的設定`,
    examples: { "no-report-address": [] },
  },
];
