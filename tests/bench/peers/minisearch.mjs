// Asks MiniSearch, given our articles field by field, with weights as ours: node minisearch.mjs documents.json queries.json
import { readFileSync } from "node:fs";
import MiniSearch from "minisearch";

const [documents, queries] = process.argv.slice(2).map(path => JSON.parse(readFileSync(path, "utf8")));
// MiniSearch has no words for Chinese: as its documents advise, a function of one's own gives single and paired characters.
const tokenize = text => {
  const tokens = [];
  for (const [run] of text.toLowerCase().matchAll(/[\u3400-\u9fff]+|[\p{L}\p{N}]+/gu)) {
    if (!/[\u3400-\u9fff]/.test(run)) tokens.push(run);
    else
      for (let at = 0; at < run.length; at++)
        tokens.push(run[at], ...(at + 1 < run.length ? [run.slice(at, at + 2)] : []));
  }
  return tokens;
};
const boost = { title: 6, keywords: 3, headings: 1.5, description: 1, text: 1 };
const search = new MiniSearch({
  fields: Object.keys(boost),
  idField: "slug",
  tokenize,
  searchOptions: { boost, prefix: term => term.length > 2, fuzzy: term => (term.length > 4 ? 0.2 : false) }
});
search.addAll(documents);
process.stdout.write(
  JSON.stringify(
    queries.map(query =>
      search
        .search(query)
        .slice(0, 20)
        .map(({ id }) => id)
    )
  )
);
