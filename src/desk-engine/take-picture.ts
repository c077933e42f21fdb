/** A picture somebody drops on a story: looked at as the build will, cleaned of what its camera wrote, and named. */
import { checkDrawing } from "../library/check-drawings.ts";
import { checkPicture } from "../photographs/check-picture.ts";
import { cleanPicture } from "../photographs/clean-picture.ts";
import { parsePicture } from "../photographs/parse-picture.ts";
import { hasErrors, type Problem } from "../problems/problem.ts";
import { suggestName } from "./suggest-name.ts";

export interface GivenPicture {
  /** As it was called where it came from. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Names beside the story. */
  readonly taken: readonly string[];
}

export interface TakenPicture {
  /** Free, and fit for an address. */
  readonly name: string;
  /** As they are to be kept; absent: it cannot be taken, the problems say why. */
  readonly bytes?: Uint8Array;
  /** Pixels; of a drawing none. */
  readonly width?: number;
  readonly height?: number;
  /** Something was taken out; `held`: it holds what cannot be taken out. */
  readonly cleaned: boolean | "held";
  readonly problems: readonly Problem[];
}

const endings = { jpeg: "jpg", png: "png", webp: "webp", avif: "avif" } as const;

/** Whatever it is called. */
const looksDrawn = (bytes: Uint8Array) => /<svg[\s>/]/i.test(new TextDecoder().decode(bytes));

export function takePicture({ name, bytes, taken }: GivenPicture): TakenPicture {
  const parsed = parsePicture(bytes);
  if (parsed.kind === "unknown" && looksDrawn(bytes)) {
    const problems = checkDrawing(name, bytes);
    const fit = { name: suggestName(name, "picture", "svg", taken), cleaned: false as const, problems };
    return hasErrors(problems) ? fit : { ...fit, bytes };
  }
  const problems = checkPicture(parsed, name);
  const ending = parsed.kind === "picture" ? endings[parsed.format] : "";
  const fit = { name: suggestName(name, "picture", ending, taken), problems };
  if (parsed.kind !== "picture" || problems.some(({ severity }) => severity === "error"))
    return { ...fit, cleaned: false };
  const clean = cleanPicture(bytes, parsed.format);
  const { width, height } = parsed;
  if (clean === undefined) return { ...fit, cleaned: "held" };
  return { ...fit, bytes: clean, width, height, cleaned: clean.length < bytes.length };
}
