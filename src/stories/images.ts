/**
 * The files behind a story's images. Photographs go through Astro's image service (several widths, WebP); drawings are read,
 * checked and converted, and join the page.
 */
import { getImage } from "astro:assets";
import type { ImageMetadata } from "astro";
import { toHtml } from "hast-util-to-html";
import { parseDrawing } from "../markdown/parse-drawing.ts";
import {
  buildImage,
  type Drawing,
  type ImageResolver,
  type Photograph,
  type Recording,
} from "../markdown/place-images.ts";
import { formatCaptionsPath } from "../site/paths.ts";
import { readStoryText } from "./render-body.ts";
import type { Edition } from "./story.ts";
import { createStoryConverter } from "./story-converter.ts";

const photographs = import.meta.glob<ImageMetadata>("/content/stories/*/*.{jpg,jpeg,png,webp,avif,JPG,JPEG,PNG}", {
  import: "default",
});

/** Addresses only: films are copied as they are. Never inlined, the content policy knows no `data:` for them. */
const recordings = import.meta.glob<string>("/content/stories/*/*.{mp4,webm,mp3,m4a,ogg,MP4,WEBM,MP3,M4A,OGG}", {
  import: "default",
  query: "?no-inline",
});

async function findRecording(edition: Edition, name: string): Promise<Recording | undefined> {
  if (name.endsWith(".vtt"))
    return {
      kind: "recording",
      src: formatCaptionsPath(edition.tag, edition.slug, name),
      lang: edition.tag,
    };
  const src = await recordings[`/${edition.file.replace(/[^/]+$/, name)}`]?.();
  return src === undefined ? undefined : { kind: "recording", src };
}

async function findImage(edition: Edition, name: string): Promise<Photograph | Drawing | undefined> {
  if (name.toLowerCase().endsWith(".svg")) {
    const svg = parseDrawing(readStoryText(edition, name), createStoryConverter(edition, edition.tag));
    return svg === undefined ? undefined : { kind: "drawing", svg };
  }
  const load = photographs[`/${edition.file.replace(/[^/]+$/, name)}`];
  if (load === undefined) return undefined;
  const source = await load();
  const widths = [720, 1440].filter((width) => width < source.width);
  const image = await getImage({ src: source, format: "webp", width: Math.min(source.width, 1440), widths });
  const { width, height } = image.attributes as { width: number; height: number };
  return { kind: "photograph", src: image.src, width, height, srcset: image.srcSet.attribute || undefined };
}

/** A resolver for all images of an edition, ready before the body is rendered. */
export async function createResolver(edition: Edition): Promise<ImageResolver> {
  const images = await Promise.all(
    edition.files.map(
      async (name) => [name, (await findImage(edition, name)) ?? (await findRecording(edition, name))] as const,
    ),
  );
  const known = new Map(images);
  return (name) => known.get(name);
}

/** One image as HTML, with the alternative text of the edition's lead figure. */
export async function createDrawing(edition: Edition, name: string): Promise<string | undefined> {
  const image = await findImage(edition, name);
  return image === undefined
    ? undefined
    : toHtml(buildImage(image, edition.words.lead?.alt ?? ""), { space: image.kind === "drawing" ? "svg" : "html" });
}
