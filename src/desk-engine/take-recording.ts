/** A film, a sound or captions somebody chooses for a story: cleaned of what its recorder wrote, and named. */
import { cleanRecording } from "../recordings/clean-recording.ts";
import { suggestName } from "./suggest-name.ts";

export interface GivenRecording {
  /** As it was called where it came from. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Names beside the story. */
  readonly taken: readonly string[];
}

export interface TakenRecording {
  /** Free, and fit for an address. */
  readonly name: string;
  /** As they are to be kept. */
  readonly bytes: Uint8Array;
}

/** What is no recording stays as it is: the trial of its block says so. */
export function takeRecording({ name, bytes, taken }: GivenRecording): TakenRecording {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const kind = ending === "vtt" ? "captions" : "recording";
  const clean = ending === "vtt" ? undefined : cleanRecording(bytes);
  return { name: suggestName(name, kind, ending, taken), bytes: clean ?? bytes };
}
