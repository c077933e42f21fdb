/** Which hosts take a built site, and what the others would refuse: one sentence a host. */
import { speak } from "../problems/speak.ts";
import { formatBytes, formatNumber } from "./format-figures.ts";
import { type Host, hosts } from "./hosts.ts";
import type { OutputWeight } from "./weigh-output.ts";

export interface Verdict {
  readonly host: Host;
  /** What is too much for it; empty where it takes the site. */
  readonly objections: readonly string[];
}

const exceeds = (figure: number, limit: number | undefined): limit is number => limit !== undefined && figure > limit;

function listObjections(
  { files, bytes, largest, fullest }: OutputWeight,
  { files: mostFiles, bytes: mostBytes, fileBytes, filesInFolder }: Host,
): string[] {
  return [
    exceeds(files, mostFiles) ? speak`有 ${formatNumber(files)} 個檔案，最多 ${formatNumber(mostFiles)} 個` : "",
    exceeds(bytes, mostBytes) ? speak`有 ${formatBytes(bytes)}，最多 ${formatBytes(mostBytes)}` : "",
    largest !== undefined && exceeds(largest.bytes, fileBytes)
      ? speak`${largest.path} 有 ${formatBytes(largest.bytes)}，一個檔案最多 ${formatBytes(fileBytes)}`
      : "",
    exceeds(fullest.files, filesInFolder)
      ? speak`${fullest.path} 裡有 ${formatNumber(fullest.files)} 個檔案，一個資料夾最多 ${formatNumber(filesInFolder)} 個`
      : "",
  ].filter(Boolean);
}

export function checkLimits(weight: OutputWeight, of: readonly Host[] = hosts): Verdict[] {
  return of.map((host) => ({ host, objections: listObjections(weight, host) }));
}

const nameHost = ({ name, plan }: Host) => (plan === undefined ? speak(name) : speak`${speak(name)}（${speak(plan)}）`);

/** One line for those that take the site, and one for each that does not. */
export function formatVerdicts(verdicts: readonly Verdict[]): string[] {
  const taken = verdicts.filter(({ objections }) => objections.length === 0).map(({ host }) => nameHost(host));
  return [
    ...(taken.length === 0 ? [] : [speak`放得下：${taken.join("、")}。`]),
    ...verdicts
      .filter(({ objections }) => objections.length > 0)
      .map(({ host, objections }) => speak`放不下：${nameHost(host)}，${objections.join("；")}。`),
  ];
}
