/** The pictures of a paragraph that holds nothing else, each with what stands in braces behind it. */
import type { Element } from "hast";

export interface TypedPicture {
  readonly image: Element;
  /** Between the braces; absent where there are none. */
  readonly typed?: string | undefined;
}

/**
 * Nothing when there are words as well, or several pictures and no braces: those are small pictures in a line of text, as they
 * always were.
 */
export function listPictures(paragraph: Element): TypedPicture[] | undefined {
  const pictures: TypedPicture[] = [];
  for (const child of paragraph.children) {
    const last = pictures.at(-1);
    if (child.type === "element" && child.tagName === "img") {
      pictures.push({ image: child });
    } else if (child.type === "text" && child.value.trim() !== "") {
      const typed = /^\s*\{([^{}]*)\}\s*$/u.exec(child.value)?.[1];
      if (typed === undefined || last === undefined || last.typed !== undefined) return undefined;
      pictures[pictures.length - 1] = { ...last, typed };
    } else if (child.type !== "text" && !(child.type === "element" && child.tagName === "br")) {
      return undefined;
    }
  }
  const marked = pictures.length === 1 || pictures.some(({ typed }) => typed !== undefined);
  return marked ? pictures : undefined;
}
