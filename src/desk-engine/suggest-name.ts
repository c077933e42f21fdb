/** A name for a file that comes to a story: free, fit for an address, and telling. */

/** What cameras, telephones and programs call a file says nothing of it. */
const nameless =
  /^(?:img|(?:vid|mov|rec)-?\d|dsc[nf]?|pxl|mvimg|p\d|wechatimg|mmexport|image|photo|screenshot|截[圖图屏]|螢幕|屏幕|圖片|图片|\d+$)/iu;

/** `name` is what it was called; `kind` what it is called where that says nothing; `taken` are names beside the story. */
export function suggestName(name: string, kind: string, ending: string, taken: readonly string[]): string {
  const base = name
    .replace(/\.[^.]*$/, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  const wanted = base === "" || nameless.test(base) ? kind : base.slice(0, 40);
  const used = new Set(taken.map((other) => other.toLowerCase()));
  for (let number = wanted === kind ? 1 : 0; ; number += 1) {
    const free = `${wanted}${number === 0 ? "" : `-${number}`}.${ending}`;
    if (!used.has(free)) return free;
  }
}
