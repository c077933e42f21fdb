/** Where the site that stands lies, and the table of what its pages were made from. */
import { join } from "node:path";

export const siteFolder = (root: string) => join(root, "dist");
export const siteTable = (root: string) => join(root, ".luozi/made.json");
