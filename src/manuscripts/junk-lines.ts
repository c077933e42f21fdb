/**
 * THE table of what a site or a program prints around a story: lines that are nothing else, and names of the blocks that hold
 * them. A line is junk as a whole or not at all; what only begins so is somebody's sentence.
 */

/** Never longer than this: a sentence of a story that talks about sharing is. */
const mostJunkCharacters = 80;

/** Words of buttons; a line of nothing but these, however many, is a row of buttons. */
const buttons =
  "分享到?|轉發|转发|收藏|點讚|点赞|讚|赞|在看|按讚|打印|列印|友善列印|打印本[頁页]|列印本[頁页]|關閉|关闭|關閉窗口|关闭窗口|關閉視窗|" +
  "返回|返回頂部|返回顶部|回頂部|TOP|字號|字号|字體|字体|字級|字级|大|中|小|特大|超大|放大|縮小|缩小|默認|默认|A[-+]|" +
  "微信|微博|新浪微博|騰訊微博|腾讯微博|QQ|QQ空間|QQ空间|QQ好友|朋友圈|微信好友|LINE|Facebook|臉書|脸书|Twitter|X|Instagram|WhatsApp|Telegram|Threads|" +
  "Plurk|E-?mail|電郵|邮件|複製連結|复制链接|複製網址|評論|评论|留言|回覆|回复|舉報|举报|登[錄录入]|註冊|注册|訂閱|订阅|追蹤|关注|關注|加入收藏|" +
  "閱讀原文|阅读原文|查看原文|點擊查看|点击查看|展開全文|展开全文|阅读全文|閱讀全文|更多|上一頁|下一頁|上一页|下一页|首頁|首页|手機看新聞|手机看新闻|朗讀|朗读|語音朗讀|听新闻|聽新聞|Share|Print|Like|Tweet|Reply|Comments?";
const seam = "[\\s　|｜/／·・、，,:：+＋>»›【】\\[\\]()（）…-]";
/** Two at least: one alone may be a subhead of a story about it. */
const buttonRow = new RegExp(`^${seam}*(?:(?:${buttons})(?:${seam}+|$|(?=${buttons}))){2,}$`, "iu");
/** What can be nothing else even alone. */
const loneButton =
  /^(?:分享到?|打印本[頁页]|列印本[頁页]|友善列印|[關关][閉闭](?:窗口|視窗)|返回[頂顶]部|回[頂顶]部|[閱阅查][讀读看]原文|(?:展[開开]|[閱阅][讀读])全文|[點点][擊击]查看(?:更多)?|加入收藏|登[錄录入]|[註注][冊册]|[複复][製制][連链][結接]|TOP|[語语]音朗[讀读])\s*[：:>＞»]*$/iu;

/** THE list of whole lines. */
const lines: readonly RegExp[] = [
  buttonRow,
  loneButton,
  /^[【[（(]?\s*(?:我要)?(?:[纠糾][错錯]|[报報][错錯])\s*[】\]）)]?$/u,
  /^(?:分享(?:本文|文章|到|至)|分享给|分享給|掃碼|扫码|扫一扫|掃一掃|長按|长按|識別|识别|關注|关注)[^。！？]{0,40}(?:二維碼|二维码|公众号|公眾號|朋友圈|微信|微博|QQ|LINE|我们|我們|分享)?[：:]?$/u,
  /^(?:[阅閱][读讀]|[浏瀏][览覽]|[点點][击擊]|人氣|人气|[访訪][问問]|查看|[观觀]看|views?|hits?)(?:次[数數]|量|[数數]|人[数數])?\s*[：:]?\s*[\d,.]+\s*(?:次|萬|万|k)?\s*\+?$/iu,
  /^[\d,.]+\s*(?:次)?(?:[阅閱][读讀]|[浏瀏][览覽]|[点點][击擊]|人[阅閱][读讀]|views?)$/iu,
  /^(?:您?(?:[当當]前|[现現]在)的?位置|目前位置|所在位置|你在[这這][裡里裏])\s*(?:是|：|:)?.*$/u,
  /^(?:首[页頁]|Home|主[页頁])\s*(?:[>»›＞/]|::|→)\s*\S.*$/iu,
  /^(?:版[权權]所有|Copyright|©|\(c\)\s*\d|All rights reserved|本[网網]站?版[权權])[^。]*[。.]?$/iu,
  /^(?:[\p{Script=Han}]?ICP[备備證证]|[\p{Script=Han}]{1,3}公網安備|[\p{Script=Han}]{1,3}公网安备|備案號|备案号|許可證|许可证)[^。]*$/iu,
  /^(?:本[網网]站|本站|我們|我们)[^。！？]{0,20}(?:Cookie|隱私權|隐私|個人資料|个人信息).*$/iu,
  /^(?:字[號号體体級级]|文字大小|字型大小)\s*[：:]?[\s大中小特超AＡ+\-|｜/()（）【】[\]]*$/iu,
  /^(?:責任編輯|责任编辑)?\s*[【[]\s*(?:[纠糾][错錯]|[报報][错錯])\s*[】\]]$/u,
  /^(?:[閱阅][讀读])?(?:[時时][間间]|全文)?[約约大]+[需要]?\s*\d+\s*(?:分[鐘钟]|字)(?:[讀读]完)?$/u,
  /^字[號号體体級级]\s*[：:]?\s*(?:[TAa大中小+-]\s*[|｜/／]?\s*){1,5}$/u,
  /^(?:上一篇|下一篇|前一篇|後一篇|后一篇|上一則|下一則)\s*[：:].*$/u,
  /^(?:相關|相关|延伸|推薦|推荐|熱門|热门|猜你喜歡|猜你喜欢|更多|最新)(?:閱讀|阅读|新聞|新闻|報導|報道|报道|文章|連結|链接|推薦|推荐|內容|内容|稿件|專題|专题)?\s*[：:]?$/u,
  /^(?:網友評論|网友评论|發表評論|发表评论|我要評論|我要评论|全部評論|全部评论|最新評論|最新评论|熱門評論|热门评论|\d+\s*[條条則则]評?论?論?)(?:\s*[（(]\d+[）)])?[：:]?$/u,
  /^(?:javascript:|window\.|var\s|function\s*\()/iu,
];

/** A whole line that is no part of any story. */
export function isJunk(text: string): boolean {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line === "" || [...line].length > mostJunkCharacters) return false;
  return lines.some((pattern) => pattern.test(line));
}

/** What heads what readers wrote. */
const isCommentHead = (text: string) =>
  /^(?:[網网]友|[讀读]者|[全最][部新]|[熱热][門门]|精[選选]|[發发]表)?(?:留言|[評评][論论]|回[應应]|[討讨][論论]|Comments?)(?:區|区)?\s*(?:[（(]?\d+[條条則则]?[）)]?)?[：:]?$/iu.test(
    text.trim(),
  );

/** What heads a part of the page that is no story's. */
export const isSiteHead = (text: string): boolean => isListHead(text) || isCommentHead(text);

const siteWords =
  /本[網网]站?|本站|版[權权]|著作[權权]|[轉转][載载]|[聲声]明|免[責责]|[隱隐]私|Cookie|投[訴诉]|[舉举][報报]|客服|[聯联][繫系络絡]我[們们]|[會会][員员]|登[錄录入]|[註注][冊册]|[網网]友|[條条]款|授[權权]|侵[權权]|[備备]案|[許许]可[證证]|[刪删]除|[頻频]道|[訂订][閱阅]|[廣广]告|服[務务][電电][話话]|概不[負负][責责]|不代表[^。]{0,8}(?:立[場场]|看法|[觀观][點点])|如有[疑出侵]|[訂订][報报]|[請请]洽|[僅仅]供[參参]考|[責责]任自[負负]|法律[責责]任/giu;

/** A site's talk of itself: so many different words of it in so few characters are no story's. */
export function isSiteTalk(text: string): boolean {
  const words = new Set(text.match(siteWords));
  return words.size >= 3 && words.size * 80 >= text.length;
}

/** What heads a list of other stories: the list goes with it. */
export const isListHead = (text: string): boolean =>
  /^[【[]?(?:相關|相关|延伸|推薦|推荐|熱門|热门|更多|最新|猜你喜[歡欢]|大家[都還还]在看|看更多)(?:[閱阅][讀读]|新[聞闻]|[報报][導道导]|文章|[連链][結接结]|推[薦荐]|[內内]容|稿件|[專专][題题]|[消訊讯]息)?[】\]]?\s*[：:]?$/u.test(
    text.trim(),
  );

/** THE list of names (class, id) of blocks that belong to the site. A name is taken apart at its seams. */
const zoneWords = new Set(
  "footer foot copyright comment comments reply replies discuss disqus pinglun sidebar side aside related relate relates recommend recommends tuijian xiangguan hot rank ranking nav navbar navigation menu breadcrumb breadcrumbs crumb crumbs share shares sharing social toolbar tools login banner advert advertisement ad ads adv gg cookie cookies privacy disclaimer statement shengming mianze popup modal subscribe newsletter qrcode qr erweima pager pagination search sitemap toplinks friendlink friendlinks tags counter".split(
    " ",
  ),
);

const splitName = (name: string) =>
  name
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");

export const isZoneName = (names: readonly string[]): boolean =>
  names.some((name) => splitName(name).some((word) => zoneWords.has(word)));

/** THE list of names of the block that holds the story itself, as content systems give them. */
const storyName =
  /^(?:js_content|rich_media_content|artibody|articlebody|article[-_]?(?:body|content|text|txt|main|detail)|(?:post|entry|story|news|content|text|detail)[-_]?(?:body|content|article|text|txt|detail)|trs_editor|cas_content|markdown-body|ue?_?table|v_news_content|zoom|ozoom|the_content|story|articletext|maintext|main[-_]text)$/i;

export const isStoryName = (names: readonly string[]): boolean => names.some((name) => storyName.test(name));
