/** A block in small, as menus show it: what it looks like from afar, without a word. */

/** THE kinds of strokes and grounds, in the order they are drawn. */
export const faceLayers = ["ground", "hair", "line", "rule", "ring", "ink", "accent"] as const;

/** Path data of each kind, on a field of 128 by 72. */
export type Face = Readonly<Partial<Record<(typeof faceLayers)[number], string>>>;

/** A circle as path data. */
export const disc = (x: number, y: number, radius: number): string =>
  `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
