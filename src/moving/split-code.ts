/** HTML as text, cut into what is prose and what is code or a comment: calls of the old system are looked for in prose alone. */

export interface TextPart {
  readonly text: string;
  readonly isCode: boolean;
}

const tag = /<(\/?)(pre|code|script|style|textarea)\b[^<>]*>|<!--|-->/gi;

export function splitCode(html: string): TextPart[] {
  const parts: TextPart[] = [];
  let [from, open] = [0, ""];
  const cut = (to: number, isCode: boolean) => {
    if (to > from) parts.push({ text: html.slice(from, to), isCode });
    from = to;
  };
  for (const { 0: whole, 1: slash, 2: typed, index } of html.matchAll(tag)) {
    const name = whole.startsWith("<!--") ? "<!--" : whole === "-->" ? "-->" : (typed ?? "").toLowerCase();
    const end = index + whole.length;
    if (open === "" && slash !== "/" && name !== "-->") {
      cut(index, false);
      open = name;
    } else if (open !== "" && (open === "<!--" ? name === "-->" : slash === "/" && name === open)) {
      cut(end, true);
      open = "";
    }
  }
  // What was never closed is no code.
  cut(html.length, false);
  return parts;
}

/** Every comment of a text, in one go however many are never closed. */
export function replaceComments(html: string, put: (inside: string, whole: string) => string): string {
  let [out, from] = ["", 0];
  for (;;) {
    const start = html.indexOf("<!--", from);
    const end = start < 0 ? -1 : html.indexOf("-->", start + 4);
    if (end < 0) return out + html.slice(from);
    out += html.slice(from, start) + put(html.slice(start + 4, end).trim(), html.slice(start, end + 3));
    from = end + 3;
  }
}
