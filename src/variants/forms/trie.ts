/**
 * A trie over UTF-16 units in typed arrays: prefix look-up without making strings. Edges live in one open-addressed hash
 * table keyed by (state, unit), which is built in one pass and takes about 10 bytes an edge.
 */
export class Trie {
  /** State of the empty string. */
  static readonly root = 1;

  #states = new Int32Array(1 << 10);
  #units = new Uint16Array(1 << 10);
  #next = new Int32Array(1 << 10);
  #mask = (1 << 10) - 1;
  #shift = 22;
  #count = 0;
  /** First edges, by unit: most look-ups end here. */
  readonly #first = new Int32Array(65_536);
  /** Number of states, root and the unused 0 included. */
  size = 2;

  /** State of the word from `from` to before `to` in `text`, made when it is new. */
  add(text: string, from = 0, to = text.length): number {
    let state = Trie.root;
    for (let at = from; at < to; at += 1) {
      const unit = text.charCodeAt(at);
      let next = this.step(state, unit);
      if (next === 0) {
        next = this.size;
        this.size += 1;
        if (state === Trie.root) this.#first[unit] = next;
        else this.#insert(state, unit, next);
      }
      state = next;
    }
    return state;
  }

  /** The state after `unit`, or 0 when no word goes on so. */
  step(state: number, unit: number): number {
    if (state === Trie.root) return this.#first[unit] as number;
    let slot = Math.imul(Math.imul(state, 0x85ebca6b) ^ unit, 0x9e3779b1) >>> this.#shift;
    for (;;) {
      const owner = this.#states[slot] as number;
      if (owner === 0) return 0;
      if (owner === state && this.#units[slot] === unit) return this.#next[slot] as number;
      slot = (slot + 1) & this.#mask;
    }
  }

  #insert(state: number, unit: number, next: number): void {
    if (this.#count * 2 > this.#mask) this.#grow();
    this.#count += 1;
    let slot = Math.imul(Math.imul(state, 0x85ebca6b) ^ unit, 0x9e3779b1) >>> this.#shift;
    while (this.#states[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#states[slot] = state;
    this.#units[slot] = unit;
    this.#next[slot] = next;
  }

  #grow(): void {
    const [states, units, next] = [this.#states, this.#units, this.#next];
    const size = states.length * 2;
    this.#states = new Int32Array(size);
    this.#units = new Uint16Array(size);
    this.#next = new Int32Array(size);
    this.#mask = size - 1;
    this.#shift -= 1;
    this.#count = 0;
    for (let slot = 0; slot < states.length; slot += 1) {
      if (states[slot] !== 0) this.#insert(states[slot] as number, units[slot] as number, next[slot] as number);
    }
  }

  /** State of what stands from `from` to before `to` in `text`, 0 where no word begins so. */
  find(text: string, from = 0, to = text.length): number {
    let state: number = Trie.root;
    for (let at = from; at < to && state !== 0; at += 1) state = this.step(state, text.charCodeAt(at));
    return state;
  }
}
