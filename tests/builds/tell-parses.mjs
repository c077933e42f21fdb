/** Loaded into a build by NODE_OPTIONS: at the end each process adds the files whose bodies it parsed to the file PARSES, one a line. */
import { appendFileSync } from "node:fs";

process.on("exit", () => {
  for (const { detail } of performance.getEntriesByName("parse story"))
    appendFileSync(process.env.PARSES, `${detail}\n`);
});
