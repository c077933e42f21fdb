/**
 * The fold's table with every class there is, not only those that some story uses: records that lie in an engine must go on to
 * hold when a story comes that uses others.
 */
import { once } from "../once.ts";
import { buildFoldTable } from "../search/build-fold-table.ts";
import { listRelatedForms } from "../variants/forms/related-forms.ts";

export const loadFoldTable = once(() => buildFoldTable(new Set(listRelatedForms().flat())));
