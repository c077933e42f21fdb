/**
 * Names written by sound: 埃里克森, 马里诺, 里克·斯科特. In them 里 and 干 are sounds and keep their form. A stretch of
 * characters that write sounds becomes an edge of the lattice, and wins where words would be the dearer reading.
 */
import type { Edge } from "../lattice.ts";

/** Characters by how rarely they stand for anything but a sound, with their cost in nats. */
const sounds: readonly (readonly [cost: number, characters: string])[] = [
  [
    2.4,
    "埃尔弗茨诺娜蒂妮莎薇莱琳赫菲佩缪穆泽扎佐甫庞娅韦廷瑟仑勒吕姆恩欧琼瑞斯托坦泰敦黛巴伯贝彼阿艾柯喀戈圭霍克德特拉罗卡奥伊洛萨塔耶迪内蒙纳尼利莉列卢鲁玛丹维努莫墨芙蕾雅亚邓班布比波博卜坎桑珊劳雷兰萝梅丽科谢塞提图",
  ],
  [
    3.6,
    "马普皮多朵杜恰查彻达戴登邦芭柏本宾昂爱昆凯夸康考哥格根贡瓜哈汉豪荷亨侯胡怀基吉季加贾杰津丁顿乔丘若索苏陀温沃瓦汀坚朗默米曼密明姜舍申圣史朔思宋孙太汤唐陶腾万威魏翁吾武西希锡夏肖辛许逊扬杨叶英尤约云赞曾詹张珍芝智朱祖作文道佛富福盖高洪伦林隆路曼茅孟南宁牛奇齐切钦琴荣阮沙尚",
  ],
  [5, "里干马金安古君森库"],
];

const costs = new Float32Array(65_536);
for (const [cost, characters] of [...sounds].reverse())
  for (const character of characters) costs[character.charCodeAt(0)] = cost;

/** Those whose form the name decides. */
const keptUnits = new Uint8Array(65_536);
for (const character of "里干") keptUnits[character.charCodeAt(0)] = 1;

export const formInForeignName = (character: string): string | undefined =>
  keptUnits[character.charCodeAt(0)] === 1 ? character : undefined;

/** What a name of nothing costs, in nats; a middle dot beside it takes most of that off. */
const base = 12;
const dotted = 8;
/** What a name costs that the story has shown to be one. */
const knownCost = 3;
const longest = 8;
const dot = /[·•‧・]/;

export interface ForeignNameEdge extends Edge {
  readonly length: number;
  readonly foreign: true;
}

/** Names that may stand in a run, by their offset in it. Asked only for runs that hold one of the kept characters. */
export function listForeignNames(
  text: string,
  start: number,
  end: number,
  known: ReadonlySet<string>,
): Map<number, ForeignNameEdge[]> | undefined {
  let edges: Map<number, ForeignNameEdge[]> | undefined;
  for (let kept = start; kept < end; kept += 1) {
    if (keptUnits[text.charCodeAt(kept)] !== 1) continue;
    let from = kept;
    while (from > start && kept - from < longest && (costs[text.charCodeAt(from - 1)] as number) > 0) from -= 1;
    for (let at = from; at <= kept; at += 1) {
      const afterDot = at === start && at > 0 && dot.test(text.charAt(at - 1));
      let cost = base - (afterDot ? dotted : 0);
      for (let to = at; to < end && to - at < longest; to += 1) {
        const own = costs[text.charCodeAt(to)] as number;
        if (own === 0) break;
        cost += own;
        if (to < kept) continue;
        const length = to + 1 - at;
        const beforeDot = to + 1 === end && dot.test(text.charAt(end));
        // At either end 里 is more often the place word: 故事里多加.
        const edge = text.charAt(at) === "里" && !afterDot ? 4 : text.charAt(to) === "里" && !beforeDot ? 3 : 0;
        const sure = known.size > 0 && known.has(text.slice(at, to + 1));
        if (length < (afterDot || beforeDot || sure ? 2 : 3)) continue;
        edges ??= new Map();
        const list = edges.get(at - start) ?? [];
        const dear = cost + edge - (beforeDot ? dotted : 0);
        list.push({ end: to + 1 - start, length, cost: sure ? knownCost : dear, foreign: true });
        edges.set(at - start, list);
      }
    }
  }
  return edges;
}
