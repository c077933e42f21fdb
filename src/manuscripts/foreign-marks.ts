/** Marks within a line that other programs know: shortcodes of Hexo, Hugo and Jekyll, wiki links of Obsidian, attributes of Kramdown. */
import { speak } from "../problems/speak.ts";
import type { Change, Remark } from "./manuscript.ts";

export interface Notes {
  readonly changes: Change[];
  readonly remarks: Remark[];
}

const picture = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp)$/i;

/** `name="value"` and bare words of a shortcode. */
function readArguments(text: string): { named: ReadonlyMap<string, string>; bare: readonly string[] } {
  const named = new Map<string, string>();
  const bare: string[] = [];
  for (const [, key, , quoted, , other, plain] of text
    .matchAll(/(?:([\w-]+)\s*[=:]\s*)?((["'])(.*?)\3)|(?:([\w-]+)=)?([^\s"']+)/g)
    .map((match) => [match[0], match[1] ?? match[5], match[2], match[4], match[3], match[6], match[6]] as const)) {
    const value = quoted ?? other ?? plain ?? "";
    if (key === undefined) bare.push(value);
    else named.set(key.toLowerCase(), value);
  }
  return { named, bare };
}

const formatImage = (alt: string, src: string, title: string) =>
  `![${alt.replace(/[[\]]/g, "")}](<${src}>${title === "" ? "" : ` "${title.replaceAll('"', "”")}"`})`;

/** A picture's shortcode, of Hugo, Hexo and Jekyll; anything else is `undefined`. */
function readPicture(name: string, rest: string): string | undefined {
  if (!/^(?:figure|img|image|asset_img|asset_image|picture|photo)$/i.test(name)) return undefined;
  const { named, bare } = readArguments(rest);
  const src = named.get("src") ?? named.get("url") ?? bare.find((word) => picture.test(word));
  if (src === undefined) return undefined;
  const words = bare.filter((word) => word !== src && /\p{Script=Han}|\s/u.test(word));
  const caption = named.get("caption") ?? named.get("title") ?? words[0] ?? "";
  return formatImage(named.get("alt") ?? words[1] ?? caption, src, caption);
}

/** Calls that print nothing of the story. */
const silent = /^(?:more|toc|raw|endraw|cq|endcq|centerquote|endcenterquote)$/i;

/** A note to the editor in the place of what readers cannot be shown. */
export const formatComment = (text: string): string =>
  `<!-- ${text.replace(/--+/g, "—").replace(/</g, "‹").replace(/>/g, "›")} -->`;

const shortcode = /\{%-?\s*(\/?[\w-]+)(.*?)-?%\}|\{\{[<%]\s*(\/?[\w-]+)(.*?)[%>]\}\}/g;

export function mendShortcodes(line: string, at: number, { changes, remarks }: Notes): string {
  return line.replace(shortcode, (whole, a: string | undefined, b = "", c = "", d = "") => {
    const name = (a ?? c).trim();
    const image = readPicture(name, a === undefined ? d : b);
    if (image !== undefined) {
      changes.push({ kind: "picture", at, before: whole, after: image, why: speak`別的系統放圖片的記號` });
      return image;
    }
    const isSilent = silent.test(name);
    const after = isSilent ? "" : formatComment(whole);
    changes.push({ kind: isSilent ? "left-out" : "structure", at, before: whole, after, why: speak`別的系統的記號` });
    if (isSilent) return "";
    remarks.push({
      at,
      text: speak`別的系統的記號「${whole}」這裡沒有對應的，留成讀者看不見的註解；要的東西自己補上。`,
    });
    return after;
  });
}

/** Wiki links, embeds, marks and ids of Obsidian; Kramdown's attributes; calls for a table of contents. */
export function mendWiki(line: string, at: number, { changes }: Notes): string {
  const change = (before: string, after: string, why: string, kind: Change["kind"] = "structure") => {
    changes.push({ kind, at, before, after, why });
    return after;
  };
  return line
    .replace(/!\[\[([^\]|#]+?)(?:#[^\]|]*)?(?:\|([^\]]*))?\]\]/g, (whole, name: string, shown = "") =>
      picture.test(name)
        ? change(
            whole,
            formatImage(/^\d+(?:x\d+)?$/.test(shown) ? "" : shown, name, ""),
            speak`別的系統放圖片的記號`,
            "picture",
          )
        : change(whole, shown || name, speak`連到筆記的記號，只留文字`, "link"),
    )
    .replace(/\[\[([^\]|#\n]*)(#[^\]|\n]*)?(?:\|([^\]\n]*))?\]\]/g, (whole, name: string, place = "", shown = "") =>
      /^_?toc_?$/i.test(name)
        ? change(whole, "", speak`要目錄的記號`, "left-out")
        : change(whole, shown || name || place.slice(1), speak`連到筆記的記號，只留文字`, "link"),
    )
    .replace(/^\s*(?:\[toc\]|\{:\s*toc\s*\}|<!--\s*(?:more|toc)\s*-->)\s*$/i, (whole) =>
      change(whole, "", speak`要目錄或摘要的記號`, "left-out"),
    )
    .replace(/\s*\{:\s*[.#][^}\n]*\}\s*$/g, (whole) => change(whole, "", speak`別的系統的記號`, "left-out"))
    .replace(/%%(.+?)%%/g, (whole, inner: string) =>
      change(whole, formatComment(inner), speak`寫稿人自己看的註解`, "left-out"),
    )
    .replace(/(?<![=\w])==(?=\S)([^=\n]+?)(?<=\S)==(?!=)/g, (whole, inner: string) =>
      change(whole, `<mark>${inner}</mark>`, speak`標出來的字`),
    )
    .replace(/\s+\^[\w-]{3,}$/g, (whole) => change(whole, "", speak`別的系統的記號`, "left-out"));
}
