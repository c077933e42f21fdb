/** How much the stores carry: beyond it is no picture for a page, and no order of an editor's. */

/** Of one file. */
export const mostFileBytes = 40_000_000;

/** Of one order as it travels. */
export const mostOrderBytes = 64_000_000;

/** Of files in one order. */
export const mostFiles = 5000;
