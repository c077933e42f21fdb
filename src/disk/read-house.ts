/** What an import has to know of the house: the addresses that are taken, what came before, the topics, what day it is. */
import { createMoment, formatMachineDay } from "../fields/dates.ts";
import type { House } from "../import/import-story.ts";
import { readClock } from "../library/clock.ts";
import { openDisk } from "../library/content-files.ts";
import { readTopics } from "../library/topics.ts";
import { site } from "../site/site.ts";
import { readShelf } from "./manuscript-files.ts";

export function readHouse(root: string): House {
  const today = formatMachineDay(createMoment(readClock(), site.timeZone));
  return { ...readShelf(root), topics: readTopics(openDisk(root), []).value, today };
}
