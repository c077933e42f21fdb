/** The blocks and kinds of charts that only this publication has; they join the engine's lists. */
import type { Block } from "../blocks/block.ts";
import type { ChartKind } from "../blocks/chart/kind.ts";

export const blocks: readonly Block[] = [];

/** The first is the kind a chart has that names none; without any it is the engine's `bar`. */
export const chartKinds: readonly ChartKind[] = [];
