/** How large, how small and how long a picture may be. */

/** Pixels; more than a phone takes, less than what fills the memory of a machine that builds. */
export const mostPixels = 100_000_000;

/** Bytes of one original. */
export const mostBytes = 100_000_000;

/** Pixels across below which a picture is soft at the width of the text. */
export const leastWidth = 640;

/** Height in widths: what is longer no page shows and WebP cannot hold. */
export const mostHeight = 8;
