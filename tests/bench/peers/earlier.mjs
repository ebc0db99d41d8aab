// Asks our own search as it was at an earlier commit: node earlier.mjs modules index.json queries.json
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [modules, index, queries] = process.argv.slice(2);
const { Ranker } = await import(`${pathToFileURL(modules)}/rank.js`);
const ranker = new Ranker(JSON.parse(readFileSync(index, "utf8")));
const slugOf = ({ document }) => ranker.index.articles[document].path.split("/").pop();
const found = JSON.parse(readFileSync(queries, "utf8")).map(query => ranker.search(query, 20).results.map(slugOf));
process.stdout.write(JSON.stringify(found));
