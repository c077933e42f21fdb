/** The pictures of a public account's text, made where the command runs: in the text as their bytes, and beside it as files. */
import type { Edition } from "../../editions/edition.ts";
import { standards } from "../../variants/table.ts";
import { drawPicture } from "../draw-picture.ts";
import type { ExportedFile } from "../exporter.ts";
import { takePlainSizes } from "../plain-sizes.ts";
import { mostWidth, type PictureMaker } from "./place-pictures.ts";

export interface FileMaker extends PictureMaker {
  /** The same pictures, should the platform refuse one in the text. */
  readonly files: readonly ExportedFile[];
}

const formatData = (type: string, bytes: Uint8Array) => `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;

/** `root` is the project folder; `prefix` begins the names of files. */
export function createMaker(root: string, edition: Edition, prefix: string): FileMaker {
  const { script } = standards[edition.tag];
  const files: ExportedFile[] = [];
  const add = (type: "jpeg" | "png", bytes: Uint8Array) => {
    files.push({ name: `${prefix}-${files.length + 1}.${type === "png" ? "png" : "jpg"}`, bytes });
    return formatData(`image/${type}`, bytes);
  };
  return {
    files,
    draw: async (svg) => add("png", (await drawPicture(root, svg, script)).bytes),
    async develop(name) {
      const [picture] = await takePlainSizes(root, edition, name, [mostWidth]);
      return picture && add("jpeg", picture.bytes);
    },
  };
}
