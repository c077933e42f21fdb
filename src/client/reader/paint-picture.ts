/** The story's own picture on a canvas. A drawing takes its look from the page's styles, so it is given them before it leaves the page. */

/** What the styles of drawings say, as attributes: a style attribute is what the page's policy forbids. */
const looks = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-linejoin",
  "stroke-dasharray",
  "paint-order",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "display",
  "color",
] as const;

function dressCopy(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of looks) to.setAttribute(name, style.getPropertyValue(name));
  for (const [at, child] of [...from.children].entries()) dressCopy(child, to.children[at] as Element);
}

/** A drawing as an image that a canvas takes, so many pixels across. */
async function loadDrawing(svg: SVGSVGElement, width: number): Promise<HTMLImageElement> {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  dressCopy(svg, copy);
  const box = svg.viewBox.baseVal;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String((width * box.height) / box.width));
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  return image;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Photographs fill the box, drawings stand in it whole. */
export async function paintPicture(canvas: CanvasRenderingContext2D, picture: Element, box: Box): Promise<void> {
  const drawing = picture instanceof SVGSVGElement;
  const image = drawing ? await loadDrawing(picture, box.width) : (picture as HTMLImageElement);
  if (!drawing) await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const fit = [box.width / width, box.height / height];
  const scale = drawing ? Math.min(...fit) : Math.max(...fit);
  const [across, down] = [width * scale, height * scale];
  canvas.save();
  canvas.beginPath();
  canvas.rect(box.x, box.y, box.width, box.height);
  canvas.clip();
  canvas.drawImage(image, box.x + (box.width - across) / 2, box.y + (box.height - down) / 2, across, down);
  canvas.restore();
}
