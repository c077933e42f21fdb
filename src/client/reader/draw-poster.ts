/** A passage or a story as a picture to hand on, 1080 by 1440: words or the story's picture, its name, and the way to the place. */
import { fitText, listPieces, type Setting, type TextBox } from "../../reading/break-lines.ts";
import { listSquares } from "./draw-code.ts";
import { paintPicture } from "./paint-picture.ts";

export interface PosterText {
  /** In the pieces it may be broken into. */
  readonly headline: readonly string[];
  readonly standfirst: string;
  /** Who and when. */
  readonly line: string;
  readonly name: string;
  /** Where the code leads. */
  readonly url: string;
  /** A passage, with the marks that a quotation stands in. */
  readonly passage: { readonly text: string; readonly marks: readonly [string, string] } | undefined;
}

const [width, height, edge] = [1080, 1440, 90];
const inner = width - 2 * edge;
/** Where the foot begins, with the rule. */
const footTop = 1098;
const codeSide = 216;

/** Colours and faces of the page as it is shown now. */
function readLook() {
  const probe = document.createElement("span");
  document.body.append(probe);
  const resolve = (property: "color" | "fontFamily", value: string) => {
    probe.style[property] = value;
    return getComputedStyle(probe)[property];
  };
  const [paper, ink, soft, accent] = ["paper", "ink", "soft", "accent"].map((name) =>
    resolve("color", `var(--${name})`),
  );
  const [song, hei] = ["song", "hei"].map((name) => resolve("fontFamily", `var(--${name})`));
  probe.remove();
  const headline = document.querySelector("h1");
  return {
    paper,
    ink,
    soft,
    accent,
    song,
    hei,
    head: headline === null ? song : getComputedStyle(headline).fontFamily,
  };
}

type Look = ReturnType<typeof readLook>;

function createPen(canvas: CanvasRenderingContext2D) {
  canvas.textBaseline = "alphabetic";
  const measure = (font: string) => (text: string) => {
    canvas.font = font.replace("{size}", "100");
    return canvas.measureText(text).width / 100;
  };
  const fit = (pieces: readonly string[], font: string, box: TextBox, sizes: readonly number[]) =>
    fitText(pieces, box, sizes, measure(font));
  /** Lines from `top` down; returns where they end. */
  const write = ({ size, lines }: Setting, font: string, colour: string, x: number, top: number, leading: number) => {
    canvas.font = font.replace("{size}", String(size));
    canvas.fillStyle = colour;
    for (const [at, line] of lines.entries()) canvas.fillText(line, x, top + (at + 0.5) * size * leading + size * 0.36);
    return top + lines.length * size * leading;
  };
  return { fit, write };
}

type Pen = ReturnType<typeof createPen>;

function drawCode(canvas: CanvasRenderingContext2D, url: string): void {
  const rows = listSquares(url);
  const side = codeSide / rows.length;
  const [left, top] = [width - edge - codeSide, footTop + 36];
  canvas.fillStyle = "#fff";
  canvas.fillRect(left, top, codeSide, codeSide);
  canvas.fillStyle = "#000";
  for (const [y, row] of rows.entries())
    for (const [x, dark] of row.entries())
      if (dark)
        canvas.fillRect(Math.floor(left + x * side), Math.floor(top + y * side), Math.ceil(side), Math.ceil(side));
}

async function drawFoot(canvas: CanvasRenderingContext2D, pen: Pen, look: Look, text: PosterText): Promise<void> {
  const { ink = "", soft = "", head, hei } = look;
  canvas.fillStyle = ink;
  canvas.fillRect(edge, footTop, inner, 6);
  drawCode(canvas, text.url);
  const room = inner - codeSide - 48;
  const bold = `900 {size}px ${head}`;
  const title = pen.fit(text.headline, bold, { width: room, height: 122, leading: 1.35 }, [44, 38]);
  const end = pen.write(title, bold, ink, edge, footTop + 36, 1.35);
  const plain = `400 {size}px ${hei}`;
  const line = pen.fit(listPieces(text.line), plain, { width: room, height: 42, leading: 1.6 }, [26]);
  pen.write(line, plain, soft, edge, end + 4, 1.6);
  const mark = document.querySelector(".nameplate svg");
  if (mark !== null) await paintPicture(canvas, mark, { x: edge, y: 1300, width: 56, height: 56 });
  pen.write({ size: 44, lines: [text.name] }, bold, ink, mark === null ? edge : edge + 70, 1306, 1);
}

function drawPassage(
  pen: Pen,
  { ink = "", accent = "", song }: Look,
  { text, marks }: NonNullable<PosterText["passage"]>,
) {
  const font = `900 {size}px ${song}`;
  const leading = 1.55;
  const box = { width: inner - 152, height: footTop - 230, leading };
  const set = pen.fit(listPieces(text), font, box, [76, 64, 54, 46, 40, 34]);
  const top = 150 + (box.height - set.lines.length * set.size * leading) / 2;
  const left = edge + set.size;
  const last = set.lines.length - 1;
  pen.write(set, font, ink, left, top, leading);
  const mark = (sign: string, x: number, line: number) =>
    pen.write({ size: set.size, lines: [sign] }, font, accent, x, top + line * set.size * leading, leading);
  mark(marks[0], edge, 0);
  return { mark: marks[1], last, lines: set.lines, left, size: set.size, write: mark, font };
}

async function drawStory(canvas: CanvasRenderingContext2D, pen: Pen, look: Look, text: PosterText): Promise<void> {
  const picture = document.querySelector(".lead :is(img, svg)");
  const photograph = picture instanceof HTMLImageElement;
  const { ink = "", soft = "", head, song } = look;
  if (picture !== null)
    await paintPicture(
      canvas,
      picture,
      photograph ? { x: 0, y: 0, width, height: 608 } : { x: edge, y: 60, width: inner, height: 520 },
    );
  const bold = `900 {size}px ${head}`;
  const top = picture === null ? 240 : 632;
  const title = pen.fit(text.headline, bold, { width: inner, height: 230, leading: 1.3 }, [88, 76, 64, 54]);
  const end = pen.write(title, bold, ink, edge, top, 1.3);
  const plain = `400 {size}px ${song}`;
  const words = pen.fit(
    listPieces(text.standfirst),
    plain,
    { width: inner, height: footTop - end - 40, leading: 1.7 },
    [36, 32, 28],
  );
  pen.write(words, plain, soft, edge, end + 16, 1.7);
}

export async function drawPoster(text: PosterText): Promise<HTMLCanvasElement> {
  const element = Object.assign(document.createElement("canvas"), { width, height });
  const canvas = element.getContext("2d");
  if (canvas === null) throw new Error("no canvas");
  const look = readLook();
  const pen = createPen(canvas);
  canvas.fillStyle = look.paper ?? "";
  canvas.fillRect(0, 0, width, height);
  if (text.passage === undefined) await drawStory(canvas, pen, look, text);
  else {
    canvas.fillStyle = look.ink ?? "";
    canvas.fillRect(edge, 102, inner, 2);
    const { mark, last, lines, left, write, font, size } = drawPassage(pen, look, text.passage);
    canvas.font = font.replace("{size}", String(size));
    write(mark, left + canvas.measureText(lines[last] ?? "").width, last);
  }
  // The story's own words of the foot, whatever stands above.
  await drawFoot(canvas, pen, look, text.passage === undefined ? { ...text, headline: [] } : text);
  return element;
}
