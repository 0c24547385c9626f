import { writeFileSync } from "node:fs";
import { degeneratePage } from "./degenerate/page.js";

writeFileSync("docs/degenerate.md", degeneratePage());
