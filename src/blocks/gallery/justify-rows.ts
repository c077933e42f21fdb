/**
 * The rows of a gallery, by dynamic programming over the order the editor gave: every row is filled from edge to edge, all pictures
 * of a row are equally high, the heights are as near to a wanted one as they can be, and no picture is too narrow for its caption,
 * where that can be helped; where not, the caption stands beside it. Nothing is cut, no place is left empty.
 */

/** Where rows are set; all but `alone` in rem. */
export interface RowSpace {
  readonly width: number;
  /** Between two pictures. */
  readonly gap: number;
  /** The height one is looked at with ease. */
  readonly height: number;
  /** A caption has room in so much. */
  readonly least: number;
  /** A picture as wide as this by its height may stand alone; any other would be larger than all around it. */
  readonly alone: number;
  /** How high a narrow picture is that has a row to itself and its caption, where it may. */
  readonly stand?: number;
}

/** From the text's edge to the page's. */
export const gallerySpace: RowSpace = { width: 63, gap: 0.5625, height: 17, least: 8, alone: 1.7 };

/** A phone of 390 px. */
export const phoneSpace: RowSpace = { width: 24.375, gap: 0.5625, height: 12, least: 7.5, alone: 1.2, stand: 16 };

/** A picture as narrow as this by its height may stand alone with its caption beside it. */
const narrow = 1 / 2;

/** What a rem that a caption lacks weighs beside one of height, both squared. */
const weightOfLack = 8;

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

/** How high a row is that fills the width. */
export const measureRow = (ratios: readonly number[], { width, gap }: RowSpace): number =>
  (width - gap * (ratios.length - 1)) / sum(ratios);

/** How far a row is from what is wanted; without end where a picture must not stand alone. */
export function priceRow(row: readonly number[], space: RowSpace): number {
  const [first = 0] = row;
  if (row.length === 1 && first <= narrow && space.stand !== undefined) return (space.stand - space.height) ** 2;
  if (row.length === 1 && first <= space.alone) return Number.POSITIVE_INFINITY;
  const height = measureRow(row, space);
  const lacks = row.map((ratio) => Math.max(0, space.least - ratio * height) ** 2);
  return (height - space.height) ** 2 + weightOfLack * sum(lacks);
}

/** `ratios` are widths by heights, in order; the answer is how many pictures stand in each row. */
export function justifyRows(ratios: readonly number[], space: RowSpace = gallerySpace): number[] {
  if (ratios.length === 1) return [1];
  // best[n]: the cheapest way to set the first n pictures, and where its last row begins.
  const best: { readonly cost: number; readonly from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= ratios.length; end += 1) {
    let found = { cost: Number.POSITIVE_INFINITY, from: 0 };
    for (let from = end - 1; from >= 0; from -= 1) {
      const cost = (best[from]?.cost ?? 0) + priceRow(ratios.slice(from, end), space);
      if (cost < found.cost) found = { cost, from };
    }
    best.push(found);
  }
  const rows: number[] = [];
  for (let end = ratios.length; end > 0; ) {
    const from = best[end]?.from ?? 0;
    rows.unshift(end - from);
    end = from;
  }
  return rows;
}

/** A picture in its row: what part of the width it takes, and where its caption is; `alone` with the picture in a row of their own. */
export interface PlacedPicture {
  readonly share: number;
  readonly caption: "under" | "beside" | "alone";
}

/** Lines of a caption that are read with ease where they are short, and the rem of a character. */
const mostLines = 3;
const character = 0.875;

/**
 * One row; `captions` are their characters. A caption that goes beside its picture makes the row lower, and other pictures narrower.
 */
function placeRow(row: readonly number[], captions: readonly number[], space: RowSpace): PlacedPicture[] {
  const { width, least, stand } = space;
  const [first = 0] = row;
  if (row.length === 1 && first <= narrow && stand !== undefined && captions[0])
    return [{ share: (first * stand) / width, caption: "alone" }];
  const full = measureRow(row, space);
  const measure = (beside: number) => Math.max(0, full - (least * beside) / sum(row));
  const needs = captions.map((count) => Math.min(least, (count * character) / mostLines));
  const findBeside = (height: number) => row.map((ratio, at) => ratio * height < (needs[at] ?? 0));
  let [height, beside] = [full, row.length > 1 ? findBeside(full) : [false]];
  for (let count = 0; count < beside.filter(Boolean).length; ) {
    count = beside.filter(Boolean).length;
    height = measure(count);
    beside = findBeside(height);
  }
  return row.map((ratio, at) => ({ share: (ratio * height) / width, caption: beside[at] ? "beside" : "under" }));
}

/** Every picture in the rows it stands in. */
export function placePictures(
  ratios: readonly number[],
  rows: readonly number[],
  space: RowSpace,
  captions: readonly number[] = [],
): PlacedPicture[] {
  let at = 0;
  return rows.flatMap((count) => {
    const from = at;
    at += count;
    return placeRow(ratios.slice(from, at), captions.slice(from, at), space);
  });
}
