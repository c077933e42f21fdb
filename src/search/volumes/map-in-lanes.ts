/** Several promises in work at once, never more; results in the order of what they were made of. */
export async function mapInLanes<Item, Value>(
  items: readonly Item[],
  lanes: number,
  make: (item: Item, lane: number) => Promise<Value>,
): Promise<Value[]> {
  const values: Value[] = [];
  const queue = items.entries();
  const work = async (_: unknown, lane: number): Promise<void> => {
    for (const [at, item] of queue) values[at] = await make(item, lane);
  };
  await Promise.all(Array.from({ length: Math.min(lanes, items.length) }, work));
  return values;
}
