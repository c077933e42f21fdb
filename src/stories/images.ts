/**
 * The files behind a story's images. Photographs are shown in several sizes; drawings are read, checked and converted, and join
 * the page; films are copied as they are.
 */
import { toHtml } from "hast-util-to-html";
import { parseDrawing } from "../markdown/parse-drawing.ts";
import {
  buildImage,
  type Drawing,
  type ImagePlace,
  type ImageResolver,
  type Photograph,
  type Recording,
} from "../markdown/place-images.ts";
import { formatCaptionsPath } from "../site/paths.ts";
import { findPhotograph, showPhotograph } from "./photographs.ts";
import { readStoryText } from "./render-body.ts";
import type { Edition } from "./story.ts";
import { createStoryConverter } from "./story-converter.ts";

/** Addresses only. Never inlined, the content policy knows no `data:` for them. */
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

function findImage(edition: Edition, name: string): Photograph | Drawing | undefined {
  if (name.toLowerCase().endsWith(".svg")) {
    const svg = parseDrawing(readStoryText(edition, name), createStoryConverter(edition, edition.tag));
    return svg === undefined ? undefined : { kind: "drawing", svg };
  }
  const photograph = findPhotograph(edition, name);
  return photograph && showPhotograph(photograph);
}

/** A resolver for all images of an edition, ready before the body is rendered. */
export async function createResolver(edition: Edition): Promise<ImageResolver> {
  const images = await Promise.all(
    edition.files.map(
      async (name) => [name, findImage(edition, name) ?? (await findRecording(edition, name))] as const,
    ),
  );
  const known = new Map(images);
  return (name) => known.get(name);
}

/** The lead figure of an edition as HTML. */
export function createLeadFigure(edition: Edition, name: string, place: ImagePlace): string | undefined {
  const image = findImage(edition, name);
  return image === undefined
    ? undefined
    : toHtml(buildImage(image, edition.words.lead?.alt ?? "", place), {
        space: image.kind === "drawing" ? "svg" : "html",
      });
}
