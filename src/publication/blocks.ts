/** The blocks and kinds of charts that only this publication has; they join the engine's lists. */
import type { Block } from "../blocks/block.ts";
import type { ChartKind } from "../blocks/chart/kind.ts";
import { stones } from "./blocks/draw-stones.ts";
import { map } from "./blocks/map/map.ts";

export const blocks: readonly Block[] = [map];

/** The first is the kind a chart has that names none. */
export const chartKinds: readonly ChartKind[] = [stones];
