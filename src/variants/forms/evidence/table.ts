/** THE table: every character whose form hangs on what stands around it. A row needs a reason beyond one sentence, and a fixture. */
import { counting } from "./counting.ts";
import { dry } from "./dry.ts";
import { food } from "./food.ts";
import { making } from "./making.ts";
import { motion } from "./motion.ts";
import { places } from "./places.ts";
import type { EvidenceTable } from "./row.ts";
import { things } from "./things.ts";

export const evidence: EvidenceTable = { ...counting, ...dry, ...food, ...making, ...motion, ...places, ...things };
