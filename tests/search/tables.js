// What Python writes into an index, for the tests of the modules that read it; tests/search/test_modules.py hands it over.
import { readFileSync } from "node:fs";
import { Index } from "../../docs/assets/search/index.js";
import { Ranker } from "../../docs/assets/search/rank.js";

export const tables = JSON.parse(readFileSync(process.env.SEARCH_TABLES, "utf8"));
const marks = new Map(tables.kinds.map(kind => [kind.name, kind.mark]));

/**
 * Returns the data of an index; an article is a list of [kind, text].
 * @param {[string, string][][]} articles
 * @param {string[]} synonyms
 */
export function dataOf(articles, synonyms = []) {
  const text = articles.flatMap(lines => lines.map(([kind, line]) => marks.get(kind) + line)).join("\n");
  return { ...tables, text, synonyms, emergencies: [] };
}

export const indexOf = articles => new Index(dataOf(articles));
export const rankerOf = (articles, synonyms) => new Ranker(dataOf(articles, synonyms));

export const PIN = [
  ["page", "account/reset-pin"],
  ["title", "忘记密码"],
  ["twin", "Reset a forgotten PIN"],
  ["description", "用手机号码重置 PIN。"],
  ["keyword", "重置密码"],
  ["shared heading", "steps 操作步骤"],
  ["paragraph", "打开设置，选择“忘记 PIN”。"],
  ["heading", "blocked 账户被锁"],
  ["paragraph", "连续输错三次，账户会被锁 30 分钟。"]
];
export const REFUND = [
  ["page", "refunds/request-refund"],
  ["title", "Request a refund"],
  ["twin", "申请退款"],
  ["description", "Ask the merchant, then support."],
  ["keyword", "money back"],
  ["paragraph", "A refund of Rp2,000,000 takes three days."]
];
export const ABOUT = [["page", "about/request-refund"], ...REFUND.slice(1)];
