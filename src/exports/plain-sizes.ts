/** Photographs in JPEG, which every place outside can show; made once and kept on the shelf, as all sizes are. */
import { findPhotograph } from "../editions/photographs.ts";
import type { Story } from "../library/story.ts";
import type { Rendition } from "../photographs/photograph.ts";
import { takeRendition } from "../photographs/shelf.ts";

export interface PlainPicture {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Widths from small to large; none is larger than the original. */
const listWidths = (original: number, widths: readonly number[]): number[] => {
  const fitting = widths.filter((width) => width < original);
  return fitting.length === widths.length ? fitting : [...fitting, original];
};

/** `name` is that of a file beside the story; nothing when it is no photograph. `root` is the project folder. */
export async function takePlainSizes(
  root: string,
  story: Pick<Story, "file" | "photographs">,
  name: string,
  widths: readonly number[],
): Promise<readonly PlainPicture[]> {
  const photograph = findPhotograph(story, name);
  if (photograph === undefined) return [];
  const renditions = listWidths(photograph.width, widths).map(
    (width): Rendition => ({
      name: `${photograph.id}-${width}.jpg`,
      format: "jpeg",
      width,
      height: Math.max(1, Math.round((photograph.height * width) / photograph.width)),
    }),
  );
  const pictures: PlainPicture[] = [];
  // One after the other: the first makes all of them of one decoded original.
  for (const { name: file, width, height } of renditions)
    pictures.push({ name: file, width, height, bytes: await takeRendition(root, { photograph, renditions }, file) });
  return pictures;
}
