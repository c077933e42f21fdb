/**
 * The rows of a gallery, by dynamic programming over the order the editor gave: every row is filled from edge to edge, all pictures
 * of a row are equally high, the heights are as near to a wanted one as they can be, and no picture is so narrow that its caption
 * becomes a column of single characters, where that can be helped. Nothing is cut, no place is left empty.
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
}

/** From the text's edge to the page's. */
export const gallerySpace: RowSpace = { width: 63, gap: 0.5625, height: 17, least: 8, alone: 1.7 };

/** A phone of 390 px. */
export const phoneSpace: RowSpace = { width: 24.375, gap: 0.5625, height: 12, least: 7.5, alone: 1.2 };

/** What a rem that a caption lacks weighs beside one of height, both squared. */
const weightOfLack = 8;

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

/** How high a row is that fills the width. */
export const measureRow = (ratios: readonly number[], { width, gap }: RowSpace): number =>
  (width - gap * (ratios.length - 1)) / sum(ratios);

/** How far a row is from what is wanted; without end where a picture must not stand alone. */
export function priceRow(row: readonly number[], space: RowSpace): number {
  if (row.length === 1 && (row[0] ?? 0) <= space.alone) return Number.POSITIVE_INFINITY;
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

/** What part of the width each picture takes in the rows it stands in. */
export function listShares(ratios: readonly number[], rows: readonly number[], { width, gap }: RowSpace): number[] {
  const rest = [...ratios];
  return rows.flatMap((count) => {
    const row = rest.splice(0, count);
    return row.map((ratio) => (ratio / sum(row)) * (1 - (gap * (count - 1)) / width));
  });
}
