/**
 * The headline of a saved page. `og:title` and JSON-LD name it but add the site; the first heading may be the site's logo. So
 * each is read in the light of the others: a heading that the page's own title begins with or holds is the headline.
 */
import type { PageFacts } from "./page-facts.ts";
import { foldText } from "./page-parts.ts";

/** Between a title and the site: these stand in no headline. A hyphen counts only with spaces, or before the name of a site. */
const seams = /\s*(?:_+|\||｜|丨|::|：：|--+|－|﹣)\s*|\s+[-–—‧·•«»‹›]\s+/u;

/** What sites call themselves and their pages. */
const siteName =
  /(?:[網网報报刊社台]|日[報报]|晚[報报]|[週周]刊|[新要]聞|新闻|頻道|频道|[電电][視视]|[傳传]媒|[資资][訊讯]|[門门][戶户]|客[戶户]端|在[線线]|官[網网]|首[頁页]|[專专][欄栏]|博客|部落格|中心|[論论]壇|论坛|公[眾众][號号]|[a-z0-9-]+\.(?:com|cn|tw|hk|net|org)|News|Times|Daily|Post|Blog|Online)$/iu;

/** 江邊的夜班_江報網 -> 江邊的夜班. `site` is the name the page gives itself. */
export function cutSite(title: string, site = ""): string {
  const clean = title.replace(/\s+/gu, " ").trim();
  // 江邊的夜班-江報網: a bare hyphen, where what follows is the site's name.
  const bare = /^(.{4,}?)\s*[-–—·]\s*([^-–—·]{2,16})$/u.exec(clean);
  const isSite = (text: string) => siteName.test(text) || (site !== "" && foldText(site) === foldText(text));
  const pieces = clean.split(seams).filter((piece) => piece !== "");
  while (pieces.length > 1 && isSite(pieces.at(-1) ?? "")) pieces.pop();
  while (pieces.length > 1 && isSite(pieces[0] ?? "")) pieces.shift();
  if (pieces.length > 1) return pieces.find((piece) => [...piece].length >= 4) ?? pieces[0] ?? clean;
  const [only = clean] = pieces;
  const [, head = "", tail = ""] = bare ?? [];
  return only === clean && head !== "" && !head.endsWith("—") && isSite(tail) ? head : only;
}

export function findTitle({ meta, title, headings }: PageFacts): string {
  const site = meta.get("og:site_name") ?? meta.get("application-name") ?? "";
  const own = meta.get("#activity-name");
  if (own !== undefined) return own;
  const named = ["ld:headline", "og:title", "twitter:title", "title", "dc.title"].flatMap(
    (name) => meta.get(name) ?? [],
  );
  const titles = [...named, title].filter((text) => text !== "");
  const cutTitles = titles.map((text) => cutSite(text, site));
  const folded = titles.map(foldText);
  const isSite = (text: string) => foldText(text) === foldText(site);
  const fits = ({ text }: { text: string }) =>
    foldText(text).length >= 2 && !isSite(text) && folded.some((whole) => whole.includes(foldText(text)));
  const [heading] = headings
    .filter(fits)
    .toSorted((a, b) => foldText(b.text).length - foldText(a.text).length || a.level - b.level);
  if (heading !== undefined && heading.text.length * 2 >= (cutTitles[0] ?? "").length) return heading.text;
  const tops = headings.filter(({ level, text }) => level === 1 && !isSite(text));
  const [only] = tops;
  if (named.length === 0 && tops.length === 1 && only !== undefined) return only.text;
  return cutTitles[0] ?? tops[0]?.text ?? "";
}
