/** Pictures on a canvas, to be packed anew for places that take only some forms of them. */
import type { FramedDrawing } from "../exports/frame-drawing.ts";

function createCanvas(width: number, height: number) {
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
  const pen = canvas.getContext("2d");
  if (pen === null) throw new Error("no canvas");
  pen.imageSmoothingQuality = "high";
  return { canvas, pen };
}

/** No wider than `mostWidth` pixels; `ground` lies under what is transparent. Throws what the browser says of one it cannot draw. */
export async function drawPhotograph(whole: Blob, mostWidth: number, ground?: string): Promise<OffscreenCanvas> {
  const picture = await createImageBitmap(whole);
  const scale = Math.min(1, mostWidth / picture.width);
  const { canvas, pen } = createCanvas(picture.width * scale, picture.height * scale);
  if (ground !== undefined) {
    pen.fillStyle = ground;
    pen.fillRect(0, 0, canvas.width, canvas.height);
  }
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas;
}

export async function drawDrawing({ svg, width, height }: FramedDrawing): Promise<OffscreenCanvas> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const { canvas, pen } = createCanvas(width, height);
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}
