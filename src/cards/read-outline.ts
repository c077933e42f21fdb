/** The outline of a glyph (TrueType: quadratic curves) as an SVG path, in the font's units, upwards. */

/** Where the outline of each glyph lies. */
export interface Outlines {
  readonly glyf: DataView;
  /** First byte of a glyph, and the one behind its last: the same for a glyph without an outline. */
  readonly locate: (glyph: number) => readonly [from: number, to: number];
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

/** From a point of a part to the place it has in the whole. */
type Place = (point: Point) => Point;

const half = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, onCurve: true });
const format = ({ x, y }: Point) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;

/** A part may be made of others, but not for ever. */
const mostDepth = 4;

export function readOutline(outlines: Outlines, glyph: number): string {
  return listContours(outlines, glyph, (point) => point, 0)
    .map(formatContour)
    .join("");
}

function listContours(outlines: Outlines, glyph: number, place: Place, depth: number): Point[][] {
  const [from, to] = outlines.locate(glyph);
  if (from >= to || depth > mostDepth) return [];
  const { glyf } = outlines;
  const contours = glyf.getInt16(from);
  return contours >= 0
    ? readSimple(glyf, from, contours).map((contour) => contour.map(place))
    : listParts(outlines, from + 10, place, depth);
}

function readSimple(glyf: DataView, from: number, contours: number): Point[][] {
  let at = from + 10;
  const ends = Array.from({ length: contours }, (_, contour) => glyf.getUint16(at + contour * 2));
  at += contours * 2;
  at += 2 + glyf.getUint16(at);
  const count = (ends.at(-1) ?? -1) + 1;
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = glyf.getUint8(at);
    at += 1;
    flags.push(flag);
    if ((flag & 8) === 0) continue;
    for (let left = glyf.getUint8(at); left > 0; left -= 1) flags.push(flag);
    at += 1;
  }
  const readAxis = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if ((flag & short) !== 0) {
        value += (flag & same) === 0 ? -glyf.getUint8(at) : glyf.getUint8(at);
        at += 1;
      } else if ((flag & same) === 0) {
        value += glyf.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = readAxis(2, 16);
  const ys = readAxis(4, 32);
  const points = flags.map((flag, n): Point => ({ x: xs[n] ?? 0, y: ys[n] ?? 0, onCurve: (flag & 1) !== 0 }));
  return ends.map((end, contour) => points.slice((ends[contour - 1] ?? -1) + 1, end + 1));
}

/** Parts of a glyph that is made of others, each moved and scaled. */
function listParts(outlines: Outlines, start: number, place: Place, depth: number): Point[][] {
  const { glyf } = outlines;
  const contours: Point[][] = [];
  let at = start;
  for (let more = true; more; ) {
    const flags = glyf.getUint16(at);
    const glyph = glyf.getUint16(at + 2);
    at += 4;
    const isWide = (flags & 1) !== 0;
    const [dx, dy] = isWide ? [glyf.getInt16(at), glyf.getInt16(at + 2)] : [glyf.getInt8(at), glyf.getInt8(at + 1)];
    at += isWide ? 4 : 2;
    const read = () => {
      at += 2;
      return glyf.getInt16(at - 2) / 16384;
    };
    let [a, b, c, d] = [1, 0, 0, 1];
    if ((flags & 0x80) !== 0) [a, b, c, d] = [read(), read(), read(), read()];
    else if ((flags & 0x40) !== 0) [a, d] = [read(), read()];
    else if ((flags & 8) !== 0) [a, d] = Array<number>(2).fill(read()) as [number, number];
    const move: Place = ({ x, y, onCurve }) => place({ x: a * x + c * y + dx, y: b * x + d * y + dy, onCurve });
    contours.push(...listContours(outlines, glyph, move, depth + 1));
    more = (flags & 0x20) !== 0;
  }
  return contours;
}

/** Two points beside the curve have one on it between them that is not written down. */
function formatContour(points: readonly Point[]): string {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return "";
  const begins = first.onCurve ? first : last.onCurve ? last : half(first, last);
  let path = `M${format(begins)}`;
  let control: Point | undefined;
  for (const point of [...(first.onCurve ? points.slice(1) : points), begins]) {
    if (control === undefined) {
      if (point.onCurve) path += `L${format(point)}`;
      else control = point;
    } else {
      path += `Q${format(control)} ${format(point.onCurve ? point : half(control, point))}`;
      control = point.onCurve ? undefined : point;
    }
  }
  return `${path}Z`;
}
