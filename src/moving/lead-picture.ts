/** The picture over an old post as the lead of its story; one that opens the text as well is shown once. */
import { openWithSharp } from "../import/open-with-sharp.ts";
import { readPicture } from "../import/picture-format.ts";
import type { Picture } from "../manuscripts/manuscript.ts";

export interface MovedLead {
  readonly files: readonly Picture[];
  /** Value of the field, in YAML on one line. */
  readonly field: string | undefined;
}

/** What the fields take. */
const mostAltCharacters = 200;
const trim = (text: string) => [...text.replace(/\s+/gu, " ").trim()].slice(0, mostAltCharacters).join("");

const isEqual = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0;

/** `files` hold index.md. */
export async function moveLead(
  bytes: Uint8Array,
  words: { readonly alt: string; readonly caption: string | undefined },
  files: readonly Picture[],
): Promise<MovedLead> {
  const picture = await readPicture(bytes, true, openWithSharp);
  if (picture === undefined) return { files, field: undefined };
  const known = files.find((file) => file.name !== "index.md" && isEqual(file.bytes, picture.bytes));
  const name = known?.name ?? `lead${picture.ending}`;
  const opening = new RegExp(
    `(^---\\n[\\s\\S]*?\\n---\\n\\n)!\\[[^\\]\\n]*\\]\\(${name.replace(".", "\\.")}(?: "[^\\n]*")?\\)\\n\\n(?=\\S)`,
  );
  const shown = files.map((file) =>
    file.name === "index.md" && known !== undefined
      ? { ...file, bytes: new TextEncoder().encode(new TextDecoder().decode(file.bytes).replace(opening, "$1")) }
      : file,
  );
  const fields = [
    ["image", name],
    ["alt", trim(words.alt)],
    ...(words.caption === undefined ? [] : [["caption", trim(words.caption)]]),
  ];
  const field = `{ ${fields.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join(", ")} }`;
  return { files: known === undefined ? [...shown, { name, bytes: picture.bytes }] : shown, field };
}
