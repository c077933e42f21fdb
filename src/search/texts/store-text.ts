/** A text of all editions to what `readText` reads. */
import type { VariantTag } from "../../variants/table.ts";
import type { Texts } from "../indexed-story.ts";
import { findForms } from "./build-forms.ts";
import { applyForms } from "./forms.ts";
import type { Changes, Other, StoredText } from "./stored-text.ts";

/** `tags` are all editions, in the table's order. */
export function storeText(texts: Texts, written: VariantTag, tags: readonly VariantTag[]): StoredText {
  const text = texts[written];
  const others = tags.filter((tag) => tag !== written).map((tag) => storeOther(text, texts[tag], written, tag));
  if (text !== undefined && others.every((other) => other === 0)) return text;
  return [text ?? -1, ...others];
}

function storeOther(written: string | undefined, text: string | undefined, from: VariantTag, to: VariantTag): Other {
  if (text === undefined) return -1;
  if (written === undefined) return text;
  const usual = applyForms(written, findForms(from, to));
  if (usual === text) return 0;
  if (usual.length !== text.length) return text;
  const changes = listChanges(usual, text);
  return JSON.stringify(changes).length < text.length ? changes : text;
}

function listChanges(usual: string, text: string): Changes {
  const changes: (number | string)[] = [];
  for (let at = 0; at < text.length; ) {
    let end = at;
    while (end < text.length && usual[end] !== text[end]) end += 1;
    if (end > at) changes.push(at, text.slice(at, end));
    at = end + 1;
  }
  return changes;
}
