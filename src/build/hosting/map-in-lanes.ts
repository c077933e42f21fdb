/** Several promises in work at once, never more; results in the order of what they were made of. */
export async function mapInLanes<Item, Value>(
  items: Iterable<Item>,
  lanes: number,
  make: (item: Item) => Promise<Value>,
): Promise<Value[]> {
  const values: Value[] = [];
  const queue = Iterator.from(items).map((item, at) => ({ item, at }));
  const work = async (): Promise<void> => {
    for (const { item, at } of queue) values[at] = await make(item);
  };
  await Promise.all(Array.from({ length: lanes }, work));
  return values;
}
