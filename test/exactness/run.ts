/**
 * Compares pay by columns with decimal.js at full size: npm run exactness [-- TABLES AMOUNTS SEED]
 */
import { compared } from "./compared.js";

const [tables = 240, amounts = 5000, seed = 7] = process.argv.slice(2).map(Number);
const { forms, ties, negative, differences } = compared(tables, amounts, seed);
const total = tables * amounts;
console.log(`${tables} tables × ${amounts} amounts, ${ties} ties, ${negative} below zero`);
for (const [form, count] of Object.entries(forms)) console.log(`${form}: ${((100 * count) / total).toFixed(1)} %`);
const rare = Object.entries(forms).filter(([, count]) => count < total / 10);
for (const line of differences) console.log(line);
console.log(differences.length === 0 ? "none differs" : "some differ");
process.exitCode = differences.length > 0 || rare.length > 0 ? 1 : 0;
