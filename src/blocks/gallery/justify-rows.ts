/**
 * The rows of a gallery, by dynamic programming over the order the editor gave: every row is filled from edge to edge, all pictures
 * of a row are equally high, and the heights are as near to a wanted one as they can be. Nothing is cut, no place is left empty.
 */

/** In rem: from the text's edge to the page's, the space between two pictures, the height one is looked at with ease. */
export const gallerySpace = { width: 63, gap: 0.5625, height: 17 } as const;

export interface RowSpace {
  readonly width: number;
  readonly gap: number;
  readonly height: number;
}

/** A picture as wide as this may stand alone; any other would be larger than all around it. */
const leastAlone = 1.7;

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

/** How high a row is that fills the width. */
export const measureRow = (ratios: readonly number[], { width, gap }: RowSpace): number =>
  (width - gap * (ratios.length - 1)) / sum(ratios);

/** `ratios` are widths by heights, in order; the answer is how many pictures stand in each row. */
export function justifyRows(ratios: readonly number[], space: RowSpace = gallerySpace): number[] {
  // best[n]: the cheapest way to set the first n pictures, and where its last row begins.
  const best: { readonly cost: number; readonly from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= ratios.length; end += 1) {
    let found = { cost: Number.POSITIVE_INFINITY, from: 0 };
    for (let from = end - 1; from >= 0; from -= 1) {
      const row = ratios.slice(from, end);
      const alone = row.length === 1 && (row[0] ?? 0) <= leastAlone && ratios.length > 1;
      const cost =
        (best[from]?.cost ?? 0) + (alone ? Number.POSITIVE_INFINITY : (measureRow(row, space) - space.height) ** 2);
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

/**
 * What part of the width each picture takes where lines wrap by themselves, as on a phone: the browser puts into a line what fits
 * at the least height and then fills the line.
 */
export function wrapLines(ratios: readonly number[], { width, gap, height }: RowSpace): number[] {
  const shares: number[] = [];
  let line: number[] = [];
  const close = () => {
    const whole = sum(line);
    shares.push(...line.map((ratio) => (ratio / whole) * (1 - (gap * (line.length - 1)) / width)));
    line = [];
  };
  for (const ratio of ratios) {
    const taken = sum([...line, ratio]) * height + gap * line.length;
    if (line.length > 0 && taken > width) close();
    line.push(ratio);
  }
  close();
  return shares;
}
