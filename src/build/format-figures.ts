/** Figures as an editor reads them: grouped, and no finer than anybody would act on. */
import { speak } from "../problems/speak.ts";

export const formatNumber = (number: number): string => number.toLocaleString("en");

const units = [
  [1e9, "GB"],
  [1e6, "MB"],
  [1e3, "KB"],
] as const;

/** `153 MB`, `1.2 GB`: one decimal below ten. */
export function formatBytes(bytes: number): string {
  const [size, unit] = units.find(([least]) => bytes >= least) ?? [1, "B"];
  const number = bytes / size;
  return `${formatNumber(number < 10 && size > 1 ? Math.round(number * 10) / 10 : Math.round(number))} ${unit}`;
}

/** `3.4 秒`, `2 分 31 秒` */
export function formatDuration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (ms < 9950) return speak`${Math.max(0.1, Math.round(ms / 100) / 10)} 秒`;
  if (seconds < 60) return speak`${seconds} 秒`;
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return rest === 0 ? speak`${minutes} 分鐘` : speak`${minutes} 分 ${rest} 秒`;
}
