/**
 * What is made once and kept. It belongs to no room, because every room may need it, and so it imports nothing. Not for what
 * may be refused and asked for again, such as a download.
 */

/**
 * The same function, never run twice for one argument while the result is kept; without an argument it runs once. What was made
 * for an object goes when the object goes. `most`: how many results for other arguments are kept, the oldest goes first.
 */
export function once<Value>(make: () => Value): () => Value;
export function once<Key, Value>(make: (key: Key) => Value, most?: number): (key: Key) => Value;
export function once<Key, Value>(make: (key: Key) => Value, most = Number.POSITIVE_INFINITY): (key: Key) => Value {
  const byObject = new WeakMap<object, Value>();
  const byValue = new Map<Key, Value>();
  const makeFor = (key: Key): Value => {
    const value = make(key);
    if (typeof key === "object" && key !== null) byObject.set(key, value);
    else byValue.set(key, value);
    for (const oldest of byValue.keys()) {
      if (byValue.size <= most) break;
      byValue.delete(oldest);
    }
    return value;
  };
  return (key) => (typeof key === "object" && key !== null ? byObject.get(key) : byValue.get(key)) ?? makeFor(key);
}
