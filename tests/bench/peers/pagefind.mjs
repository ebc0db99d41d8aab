// Writes a Pagefind index of our articles, keywords as weighted text: node pagefind.mjs documents.json language folder
import { readFileSync } from "node:fs";
import { close, createIndex } from "pagefind";

const [path, language, folder] = process.argv.slice(2);
const escape = text => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const { index } = await createIndex({ forceLanguage: language });
for (const { slug, title, keywords, headings, description, text } of JSON.parse(readFileSync(path, "utf8"))) {
  const weighted = (weight, words) => `<p data-pagefind-weight="${weight}">${escape(words)}</p>`;
  const body = `<h1>${escape(title)}</h1>${weighted(5, keywords)}<h2>${escape(headings)}</h2>${weighted(1, description)}`;
  const content = `<html lang="${language}"><body>${body}<p>${escape(text)}</p></body></html>`;
  const { errors } = await index.addHTMLFile({ url: `/${slug}.html`, content });
  if (errors.length) throw new Error(errors.join("\n"));
}
await index.writeFiles({ outputPath: folder });
await close();
