/**
 * THE table of what speaks for a person's name and how loud, in points; a name needs `least` of them. Each weight has the
 * sentence that needs it: a test takes the weight away and the sentence goes wrong.
 */
export interface NameWeight {
  readonly points: number;
  /** A Simplified sentence, and what must stand in its Traditional form. */
  readonly needs: readonly [source: string, converted: string];
}

export const nameWeights = {
  /** 主任于明: what a person is, right in front. */
  role: { points: 3, needs: ["主任于明说，门诊量多了一成。", "于明"] },
  /** 于教授: how a person is addressed, right behind the surname. */
  title: { points: 3.7, needs: ["于教授认为，这种病并不可怕。", "于教授"] },
  /** 于某, 姓于的, 范姓富商. */
  surname: { points: 6, needs: ["司机于某已被警方带走。", "于某"] },
  /** 老于, 小涂. */
  familiar: { points: 4, needs: ["老于在江边摆渡四十年。", "老于"] },
  /** 于洪波表示: what persons do. */
  verb: { points: 2, needs: ["于洪波表示，工厂不会裁员。", "于洪波"] },
  /** 游志远十分意外: an adverb begins what is said of somebody. */
  adverb: { points: 1.2, needs: ["这让游志远十分意外。", "游志遠"] },
  /** 嫁给余大海: what is done to persons. */
  object: { points: 1.8, needs: ["他嫁给余大海。", "余大海"] },
  /** 于晓梅把行李放下: whoever begins a sentence with it hardly means the preposition. */
  start: { points: 1.2, needs: ["于晓梅把行李放在门口。", "于曉梅"] },
  /** A mark that lists, or a name in front of it. */
  list: { points: 2, needs: ["获奖者为范冰、于静、余娜三人。", "于靜"] },
  /** A character common in given names, each. */
  given: { points: 0.7, needs: ["法官余志强当庭宣判。", "余志強"] },
  /** A character that hardly stands anywhere else, each. */
  onlyGiven: { points: 2, needs: ["消防员于海涛第一个冲进火场。", "于海濤"] },
  /** 其余先生产: the character ends another word. */
  endsWord: { points: -5, needs: ["订单减半，其余先生产出来再说。", "其餘先"] },
  /** 范文: it begins one. */
  beginsWord: { points: -3, needs: ["教授范文写得好。", "範文"] },
  /** 于明天: what would be the given name is a common word. */
  commonGiven: { points: -2.5, needs: ["记者于明天出发。", "於明天"] },
  /** A word like 的 in the name, each. */
  particle: { points: -4, needs: ["专家余的建议。", "餘的"] },
  /** 30余教授. */
  numeral: { points: -9, needs: ["约30余教授联名。", "餘教授"] },
  /** 她涂老师送的口红. */
  pronoun: { points: -2, needs: ["她涂老师送的口红。", "塗老師"] },
} as const satisfies Readonly<Record<string, NameWeight>>;

export type NameWeights = Readonly<Record<keyof typeof nameWeights, number>>;

export const nameSettings = {
  /** Points a name needs. */
  least: 2,
  /** Cost in nats of a name with no points, and what a point takes off. */
  base: 16,
  point: 2.5,
} as const;

export const defaultWeights = Object.fromEntries(
  Object.entries(nameWeights).map(([name, { points }]) => [name, points]),
) as unknown as NameWeights;
