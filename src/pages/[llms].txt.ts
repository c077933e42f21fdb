/** Where stories lie as Markdown, where the publication gives them out. */
import { openCatalogue } from "../editions/open-catalogue.ts";
import { formatStoryIndex } from "../feeds/story-index.ts";
import { listSiteWords } from "../metadata/page.ts";
import { variants } from "../site/served-variants.ts";
import { site } from "../site/site.ts";

/** Of each edition so many stories. */
const mostStories = 100;

export const getStaticPaths = () => (site.markdown === true ? [{ params: { llms: "llms" } }] : []);

export function GET(): Response {
  const { name, description } = listSiteWords(site.defaultVariant);
  const editions = variants.map((variant) => {
    return { name: variant.name, stories: openCatalogue(variant.tag).editions.slice(0, mostStories) };
  });
  return new Response(formatStoryIndex({ name, description, editions }));
}
