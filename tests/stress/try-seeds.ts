/** Tries a property with seeds, one after the other; what throws is a find like any other. */
import { createRandom } from "../unit/seeded.ts";
import type { Find, Property } from "./property.ts";

export async function trySeed(property: Property, seed: number): Promise<Find | undefined> {
  try {
    const said = await property.tryOne(createRandom(seed));
    return said.length === 0 ? undefined : { property: property.name, seed, said };
  } catch (error) {
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { property: property.name, seed, said: [said] };
  }
}
