/**
 * Word boundaries of a run of Simplified Han characters: the cheapest way through the lattice of listed words, by unigram
 * frequency. Callers may add edges of their own, for names and terms.
 */
import { Trie } from "./trie.ts";

/** Cost of a character that no list knows, in nats. */
const unknownCost = 18;

/** Added to every word, in nats: of two ways through a run the one with fewer words is taken, other things being equal. */
export const wordPenalty = 1;

export interface Edge {
  /** Offset from the run's start at which the edge ends. */
  readonly end: number;
  readonly cost: number;
}

/** Extra edges by the offset at which they start. */
export type Edges<Kind extends Edge = Edge> = ReadonlyMap<number, readonly Kind[]>;

export class Lattice {
  /** 1 at every boundary of the last run that was cut, both ends included; offsets from the run's start. */
  cuts = new Uint8Array(256);
  #best = new Float64Array(256);
  #from = new Int32Array(256);
  readonly #trie: Trie;
  readonly #costs: Float32Array;

  /** `costs` by state of `trie`: the cost of the word that ends there, 0 when none does. */
  constructor(trie: Trie, costs: Float32Array) {
    this.#trie = trie;
    this.#costs = costs;
  }

  /** Cuts `text` from `start` to `end` into words; the result stands in `cuts`. */
  cut(text: string, start: number, end: number, edges?: Edges): void {
    const length = end - start;
    this.#reserve(length + 1);
    const best = this.#best;
    const from = this.#from;
    const costs = this.#costs;
    best.fill(Number.POSITIVE_INFINITY, 0, length + 1);
    best[0] = 0;
    for (let at = 0; at < length; at += 1) {
      const here = best[at] as number;
      let state = Trie.root;
      for (let to = at; to < length; ) {
        state = this.#trie.step(state, text.charCodeAt(start + to));
        to += 1;
        const known = costs[state] as number;
        if (known > 0 || to === at + 1) {
          const cost = here + (known > 0 ? known : unknownCost);
          if (cost < (best[to] as number)) {
            best[to] = cost;
            from[to] = at;
          }
        }
        if (state === 0) break;
      }
      for (const edge of edges?.get(at) ?? []) {
        if (here + edge.cost < (best[edge.end] as number)) {
          best[edge.end] = here + edge.cost;
          from[edge.end] = at;
        }
      }
    }
    this.cuts.fill(0, 0, length + 1);
    this.cuts[0] = 1;
    for (let at = length; at > 0; at = from[at] as number) this.cuts[at] = 1;
  }

  /** Whether the last cut has one word from `from` to `to`. */
  isOneWord(from: number, to: number): boolean {
    if (this.cuts[from] !== 1 || this.cuts[to] !== 1) return false;
    for (let at = from + 1; at < to; at += 1) if (this.cuts[at] === 1) return false;
    return true;
  }

  #reserve(length: number): void {
    if (this.cuts.length >= length) return;
    this.#best = new Float64Array(length * 2);
    this.#from = new Int32Array(length * 2);
    this.cuts = new Uint8Array(length * 2);
  }
}

/** Both lists of edges as one; the first takes the second in. */
export function joinEdges<Kind extends Edge>(
  first: Map<number, Kind[]> | undefined,
  second: Map<number, Kind[]> | undefined,
): Map<number, Kind[]> | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  for (const [at, edges] of second) first.set(at, [...(first.get(at) ?? []), ...edges]);
  return first;
}
