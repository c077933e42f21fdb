/** How long reading aloud still takes. Voices differ: what was heard so far tells the pace, before that a usual one. */

/** Characters a second of a usual Chinese voice at its usual speed. */
const usualPace = 4.5;
/** Characters that have to be heard before the voice's own pace counts. */
const leastHeard = 60;

/** THE speeds there are. */
export const speeds = [0.75, 1, 1.25, 1.5, 2] as const;
export type Speed = (typeof speeds)[number];

/** The next slower or faster one; at the ends the same. */
export const changeSpeed = (speed: Speed, step: -1 | 1): Speed => speeds[speeds.indexOf(speed) + step] ?? speed;

export interface Heard {
  readonly characters: number;
  /** Seconds they took, as if at speed 1. */
  readonly seconds: number;
}

/** Seconds for so many characters at a speed. */
export function measureSpeech(characters: number, speed: Speed, heard: Heard): number {
  const pace = heard.characters < leastHeard ? usualPace : heard.characters / heard.seconds;
  return characters / pace / speed;
}

/** `14:40`, beyond an hour `1:04:40`. */
export function formatSpan(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, at) => (at === 0 ? String(part) : String(part).padStart(2, "0"))).join(":");
}
