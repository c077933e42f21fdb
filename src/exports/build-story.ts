/** The parts of an edition out of the content that is held. */
import type { Edition } from "../editions/edition.ts";
import { createResolver } from "../editions/images.ts";
import { findRead, openCatalogue } from "../editions/open-catalogue.ts";
import type { ImageResolver } from "../markdown/place-images.ts";
import { buildParts, type StoryParts } from "./story-parts.ts";

const createNameResolver = (edition: Edition): ImageResolver => {
  const resolve = createResolver(edition);
  return (name) => {
    const image = resolve(name);
    if (image?.kind !== "photograph") return image;
    const { kind, width, height } = image;
    return { kind, src: name, width, height };
  };
};

export function buildStory(edition: Edition): StoryParts {
  const { closed, findTopic } = openCatalogue(edition.tag);
  return buildParts(edition, {
    read: findRead(edition),
    closed,
    topic: findTopic(edition.topics[0])?.name,
    image: createNameResolver(edition),
  });
}
