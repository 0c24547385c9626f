import { crmStory } from "./crm.js";
import { sampleStory } from "./sample.js";

// npm run demo           the team that ships with the examples
// npm run demo -- DIR    the CRM export in a folder: sales_pipeline.csv, sales_teams.csv, products.csv, accounts.csv
const folder = process.argv[2];

console.log(folder === undefined ? sampleStory() : crmStory(folder));
