/**
 * The files behind a story's images. Photographs are shown in several sizes; drawings are read, checked and converted, and join
 * the page; films are cleaned and copied.
 */

import { toHtml } from "hast-util-to-html";
import { isLive } from "../library/find-content.ts";
import { isDrawing } from "../library/story-folder.ts";
import { parseDrawing } from "../markdown/parse-drawing.ts";
import type { ImagePlace } from "../markdown/picture-sizes.ts";
import {
  buildImage,
  type Drawing,
  type ImageResolver,
  linkLargest,
  type Photograph,
  type Recording,
} from "../markdown/place-images.ts";
import { formatCaptionsPath, formatRecordingPath, formatRootPath } from "../site/paths.ts";
import type { Edition } from "./edition.ts";
import { findPhotograph, showPhotograph } from "./photographs.ts";
import { createStoryConverter } from "./story-converter.ts";
import { readStoryText } from "./story-text.ts";

function findRecording(edition: Edition, name: string): Recording | undefined {
  if (name.endsWith(".vtt"))
    return {
      kind: "recording",
      src: formatCaptionsPath(edition.tag, edition.slug, name),
      lang: edition.tag,
    };
  if (!edition.recordings.includes(name)) return undefined;
  // The dev server gives out a file of the project in parts, which some browsers insist on; an endpoint cannot.
  const src = isLive()
    ? formatRootPath(encodeURI(edition.file.replace(/[^/]+$/, name)))
    : formatRecordingPath(edition.slug, name);
  return { kind: "recording", src };
}

function findImage(edition: Edition, name: string): Photograph | Drawing | undefined {
  if (isDrawing(name)) {
    const svg = parseDrawing(readStoryText(edition, name), createStoryConverter(edition, edition.tag));
    return svg === undefined ? undefined : { kind: "drawing", svg };
  }
  const photograph = findPhotograph(edition, name);
  return photograph && showPhotograph(photograph);
}

/** A resolver for all files of an edition. */
export const createResolver =
  (edition: Edition): ImageResolver =>
  (name) =>
    edition.files.includes(name) ? (findImage(edition, name) ?? findRecording(edition, name)) : undefined;

/**
 * The lead figure of an edition as HTML. `enlarges`: it leads to its largest size. That of the story that comes next says nothing,
 * for its headline stands beside it.
 */
export function createLeadFigure(
  edition: Edition,
  name: string,
  place: ImagePlace,
  enlarges = false,
): string | undefined {
  const image = findImage(edition, name);
  if (image === undefined) return undefined;
  const built = buildImage(image, place === "next" ? "" : (edition.words.lead?.alt ?? ""), place);
  if (image.kind === "drawing") return toHtml(built, { space: "svg" });
  return toHtml(enlarges ? linkLargest(built, image) : built);
}
