import { writeFileSync } from "node:fs";
import { methodsPage } from "./methodTables.js";

writeFileSync("docs/methods.md", methodsPage());
