/**
 * The fold's table as one text, with every class there is, not only those that some story uses: records that lie in an engine must
 * go on to hold when a story comes that uses others.
 */
import { once } from "../once.ts";
import { loadClasses } from "../search/fold-classes.ts";

/** Classes joined by spaces. */
export const loadFoldTable = once(() => loadClasses().join(" "));
