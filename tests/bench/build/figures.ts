/** THE figures of the build: what each must reach, for the sizes it is set for. */
import type { OutputWeight } from "../../../src/build/weigh-output.ts";
import type { Figure } from "../figure.ts";
import type { Run } from "./run-measured.ts";

/** All that was measured of one size; medians. */
export interface Measured {
  readonly stories: number;
  readonly cold: Run;
  /** In the order of `changes`. */
  readonly changed: readonly Run[];
  /** Seconds of both peers together. */
  readonly peers: number | undefined;
  readonly site: OutputWeight;
}

const percent = (part: number, whole: number) => (100 * part) / whole;

function listOfOne({ stories, cold, changed, peers, site }: Measured): Figure[] {
  const at = (name: string) => `${stories} 篇：${name}`;
  const [unchanged, edited] = changed.map(({ seconds }) => seconds);
  const figures: Figure[] = [];
  if (peers !== undefined)
    figures.push({
      name: at("從頭建，是同行的幾倍"),
      measured: cold.seconds / peers,
      limit: 1.5,
      unit: " 倍",
      note: `${cold.seconds.toFixed(1)} 秒：${peers.toFixed(1)} 秒`,
    });
  if (unchanged !== undefined)
    figures.push({
      name: at("什麼也沒改，占從頭建的"),
      measured: percent(unchanged, cold.seconds),
      limit: 5,
      unit: " %",
      note: `${unchanged.toFixed(2)} 秒`,
    });
  if (edited !== undefined)
    figures.push({
      name: at("改一篇，占從頭建的"),
      measured: percent(edited, cold.seconds),
      limit: 10,
      unit: " %",
      note: `${edited.toFixed(2)} 秒`,
    });
  if (edited !== undefined && stories <= 1000)
    figures.push({ name: at("改一篇"), measured: edited, limit: 4, unit: " 秒" });
  if (stories === 1000) figures.push({ name: at("檔案"), measured: site.files, limit: 8000 });
  if (stories === 10_000)
    figures.push(
      { name: at("從頭建"), measured: cold.seconds, limit: 360, unit: " 秒" },
      { name: at("全部程序的記憶體"), measured: cold.peakBytes / 1e9, limit: 4, unit: " GB" },
      { name: at("檔案"), measured: site.files, limit: 60_000 },
      { name: at("位元組"), measured: site.bytes / 1e9, limit: 1, unit: " GB" },
    );
  return figures;
}

/** `measured` from the smallest size to the largest. */
export function listFigures(measured: readonly Measured[]): Figure[] {
  const [first, last] = [measured[0], measured.at(-1)];
  const figures = measured.flatMap(listOfOne);
  if (first === undefined || last === undefined || first === last) return figures;
  const cost = ({ cold, stories }: Measured) => (1000 * cold.seconds) / stories;
  const growth: Figure = {
    name: `每一篇的花費，從 ${first.stories} 篇到 ${last.stories} 篇增加`,
    measured: percent(cost(last) - cost(first), cost(first)),
    limit: 15,
    unit: " %",
    note: `${cost(first).toFixed(1)} → ${cost(last).toFixed(1)} 毫秒`,
  };
  return [...figures, growth];
}
