/** Everything that can be mended without asking, mended in one go. */
import type { PlacedProblem } from "../desk-engine/place-problems.ts";

/** The last place first: each leaves those before it where they are. */
export function mendAll(text: string, problems: readonly PlacedProblem[]): string {
  const places = problems.flatMap(({ place, suggestion }) =>
    place && suggestion !== undefined ? [{ ...place, suggestion }] : [],
  );
  return [...new Map(places.map((place) => [place.from, place])).values()]
    .sort((a, b) => b.from - a.from)
    .reduce((mended, { from, to, suggestion }) => mended.slice(0, from) + suggestion + mended.slice(to), text);
}
