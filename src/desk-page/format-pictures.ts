/** The pictures of a copied text as addresses that hold their bytes, in the order they come. */
import type { CopiedPicture } from "../desk-engine/copy-story.ts";
import { settings } from "../photographs/photograph.ts";
import type { App } from "./app.ts";
import { formatAddress } from "./colleague/shrink-picture.ts";
import { drawDrawing, drawPhotograph } from "./draw-on-canvas.ts";
import { typeOf } from "./editions/file-addresses.ts";
import { bytesOf } from "./held-files.ts";
import { say } from "./say.ts";

type CopiedPhotograph = Extract<CopiedPicture, { readonly name: string }>;

const jpeg = { type: "image/jpeg", quality: settings.jpeg.quality / 100 };

async function pack(canvas: OffscreenCanvas, form: ImageEncodeOptions): Promise<string> {
  const blob = await canvas.convertToBlob(form);
  return formatAddress(blob.type, new Uint8Array(await blob.arrayBuffer()));
}

async function develop({ name, mostWidth }: CopiedPhotograph, app: App, folder: string): Promise<string> {
  const file = app.files.find(`stories/${folder}/${name}`);
  const bytes = (file === undefined ? new Uint8Array() : bytesOf(file)) as Uint8Array<ArrayBuffer>;
  return pack(await drawPhotograph(new Blob([bytes], { type: typeOf(name) }), mostWidth, settings.ground), jpeg);
}

/** One after the other: a photograph of a camera fills memory. Throws, in the editors' words, at one that cannot be drawn. */
export async function formatPictures(
  app: App,
  folder: string,
  pictures: readonly CopiedPicture[],
): Promise<readonly string[]> {
  const addresses: string[] = [];
  for (const [at, picture] of pictures.entries()) {
    try {
      addresses.push(
        "name" in picture
          ? await develop(picture, app, folder)
          : await pack(await drawDrawing(picture), { type: "image/png" }),
      );
    } catch {
      throw new Error(say("cannotDraw", { n: at + 1 }));
    }
  }
  return addresses;
}
