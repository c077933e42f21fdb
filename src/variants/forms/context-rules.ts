/**
 * Decides a character by the words around it, where dictionary phrases and word boundaries cannot: 三只 and 只有, 一出戏, 冲咖啡.
 * THE table of rows: character, form in standard Traditional, what stands before, what stands after. The first row that fits
 * wins, and wins over phrases. A row needs a reason that holds beyond one sentence, and a pair of fixtures.
 */
type Row = readonly [character: string, form: string, before: RegExp | undefined, after: RegExp | undefined];

const numeral = "[0-9０-９一二两三四五六七八九十百千万亿几数半]";

// biome-ignore format: one row, one line
const rows: readonly Row[] = [
  // 只: an adverb before a verb, else a measure word after a numeral
  ["只", "只", undefined, /^(有|是|能|会|要|需|占|剩|够|用|花|差|可|想|为|算|得|怕|允许|限|见|不过|卖|收|供|属|做|针对|适|求|肯|准|许|好)/],
  ["只", "隻", new RegExp(`(?<![唯统万同专单如大最至顶][一多]?)${numeral}$`), undefined],
  ["只", "隻", /(?<![大最至顶更])[0-9一二两三四五六七八九十百千万几数]多$/, undefined],
  // 钟: a clock or a time; the surname is decided by names
  ["钟", "鐘", /([点分刻秒]|[半个口座架闹时警晨暮古铜石编撞敲挂])$/, undefined],
  ["钟", "鐘", /[这那口座架台个百年][^，。]{0,3}老$/, undefined],
  ["钟", "鍾", /(?<!百)姓$/, undefined],
  ["钟", "鐘", undefined, /^([声楼塔摆头表面架鸣点罩乳]|[坏停慢快响]了?)/],
  ["钟", "鐘", /把$/, /^[挂敲拨调修拆取放搬]/],
  ["钟", "鐘", /(^|[，。！？；：、“‘（])$/, /^(还|已|又|也|都|就|才|仍|一直|不|没)(?=[^，。]{0,6}(留|走|停|响|坏|准|快|慢|挂|敲|修|换))/],
  // 出: the measure word of plays
  ["出", "齣", /[这那每首整本一两三四五六七八九十几数0-9]$/, /^[^，。！？；、]{0,3}(戏|话剧|京剧|折子|歌剧|舞剧|喜剧|悲剧|闹剧|大剧|新剧|昆剧|粤剧|音乐剧)/],
  // 干: dry, of things that can be wet; else to do
  ["干", "乾", /(衣服|衣裳|头发|毛巾|被子|河|湖|井|溪|泪|汗|墨|漆|涂料|水分|嘴|唇|喉咙|口|血迹|泥|晾|晒|烘|擦|吹|烤|稻谷|地面|衬衫|鞋)[^。；]{0,9}$/, /^(了|透|掉|[，。！；]|$)/],
  ["干", "幹", /白$/, /^[了一活半这那几]/],
  ["干", "幹", /快$/, /^(不|完|活|起来|吧|到|了一)/],
  ["干", "幹", /一$/, /^[就起]/],
  ["干", "乾", undefined, /^(着急|瞪眼|等着)/],
  ["干", "乾", /(一口|举杯|仰头|酒|杯)[^，。]{0,3}$/, /^[掉了][^，。]{0,4}[酒杯茶水]/],
  // 游: to swim, standing alone; to travel in words the dictionary lists
  ["游", "游", /(?<![旅出郊周巡遨漫神畅环春秋夜重同从导远云梦闲宦])$/, /^(过[^客]|[向了得到进出满完回]|上岸|不动|来游去|累)/],
  // 冲: to brew or rinse
  ["冲", "沖", undefined, /^(了?[一两三几]?[杯壶]|了?个?凉?澡|[泡洗淡调剂印刷凉]|咖啡|茶|奶|马桶|厕|好[^，。]{0,2}[茶奶]|上[两一]?杯|热水)/],
  ["冲", "沖", /(热水|开水|清水)$/, undefined],
  // 系: to tie
  ["系", "繫", /(领带|鞋带|安全带|腰带|围巾|绳|丝带|蝴蝶结|围裙|扣子|头巾)[^，。]{0,2}$/, /^[得着好上在紧了]/],
  ["系", "繫", undefined, /^[好上着了紧]?[^，。]{0,2}(领带|鞋带|安全带|腰带|围巾|红绳|绳子|丝带|蝴蝶结|围裙|扣子|头巾)/],
  // 制: to make, of things made
  ["制", "製", /自$/, /^的?[^力能了，。；]/],
  ["制", "製", /(?<![双右左人选两一])手$/, undefined],
  ["制", "製", /编$/, /^(各|出|了?[一二三两几]|竹|篮|席|成)/],
  ["制", "製", /[木铁皮竹麻纸铜银瓷陶塑钢]$/, /^(的|品|成|家具)/],
  ["制", "製", /[炒炼酿腌缝烧烤]$/, undefined],
  ["发", "髮", /[理剪烫染洗][了完过个好]$/, /^([，。！？；]|$)/],
  // 后: an empress, or a star
  ["后", "后", /(立|封|册立|改立|册封|尊)[^，。]{0,4}为皇?$/, undefined],
  ["后", "后", /[影歌天视舞球]$/, /^(来到|来自|本人|的宝座|头衔|之争)/],
  ["后", "後", /[完了过][^，。；影歌]{1,2}$/, /^([，。；]|$)/],
  ["后", "後", /[0-9０-９一二两三四五六七八九十几数来多半]天$/, undefined],
  ["坛", "罈", /(酒|[一二两三四五六七八九十几数][大小]?)$/, /^(酒|老酒|美酒|泡菜|咸菜|腌|女儿红|黄酒|好酒|陈|米酒)/],
  ["准", "准", /(?<!说)不$/, /^[^确时点的了备，。]/],
  // 表: a watch
  ["表", "錶", /([块金怀腕]|(?<![报])名|(?<![动人选])手)$/, /^(?![情示演现面达格态彰明述决露])/],
  ["表", "錶", /看(了|着)?(一|看)?[下眼看]?(手)?$/, /^[，。；]/],
  // 面: noodles
  ["面", "麵", /(^|[，。！？；：“（])$/, /^[煮熟馆坨条汤]/],
  ["面", "麵", /(一碗|吃碗|吃了碗|煮碗|煮了|煮碗|拌|擀|揉|腾腾的)$/, /^([，。；、]|$)/],
  ["并", "並", /(^|[，。！？；：])$/, /^到/],
  ["回", "回", undefined, /^归/],
  ["里", "裏", /[碗锅盘汤菜水酒杯桶盆瓶罐缸肉饭面]$/, /^加/],
  ["里", "裏", undefined, /^长[大出满成着得]/],
  ["几", "幾", /[这那好十前后头近]$/, undefined],
  ["签", "籤", /(求|抽|摇|掣|解)了?[一这那两三]?[支根]?$/, /^([，。；、！]|$)/],
];

interface Rule {
  /** One alternative a row, each with an empty group that tells which row it was. Sticky: it looks at one offset. */
  readonly pattern: RegExp;
  readonly forms: readonly string[];
}

/** One pattern for all rows of a character, so that nothing is cut out of the text to be looked at. */
function createRule(character: string, own: readonly Row[]): Rule {
  const alternatives = own.map(([, , before, after]) => {
    const behind = before === undefined ? "" : `(?<=${before.source.replace(/\$$/, "")})`;
    const ahead = after === undefined ? "" : `(?=${after.source.replace(/^\^/, "")})`;
    return `${behind}${character}${ahead}()`;
  });
  // Groups of the rows themselves must not count.
  const plain = alternatives.map((text) => text.replace(/\((?!\?|\))/g, "(?:"));
  return { pattern: new RegExp(plain.join("|"), "y"), forms: own.map(([, form]) => form) };
}

const rules = new Map([...Map.groupBy(rows, ([character]) => character)].map(([c, own]) => [c, createRule(c, own)]));

/** 1 for every UTF-16 unit that has rows. */
export const contextUnits = new Uint8Array(65_536);
for (const character of rules.keys()) contextUnits[character.charCodeAt(0)] = 1;

/** The form of the character at an offset of a Simplified text, when a row decides it. */
export function decideByContext(text: string, at: number): string | undefined {
  const rule = rules.get(text.charAt(at));
  if (rule === undefined) return undefined;
  rule.pattern.lastIndex = at;
  const match = rule.pattern.exec(text);
  return match === null
    ? undefined
    : rule.forms[match.findIndex((group, index) => index > 0 && group !== undefined) - 1];
}
