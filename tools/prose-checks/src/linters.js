// textlint with the rules of this project, and markdownlint: both give { line, column, rule, message }.
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { TextlintKernel } from '@textlint/kernel';
import { lint } from 'markdownlint/promise';
import wordCount from './word-count.js';

const require = createRequire(import.meta.url);
const moduleOf = (name) => require(name).default ?? require(name);

const FOLDER = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const WORDS = path.join(FOLDER, 'words.yml');
const MARKDOWN = require('../../../.markdownlint.json');

const kernel = new TextlintKernel();
const plugins = ['markdown', 'text']
  .map((pluginId) => ({ pluginId, plugin: moduleOf(`@textlint/textlint-plugin-${pluginId}`) }));
const rules = [
  { ruleId: 'words', rule: moduleOf('textlint-rule-prh'), options: { rulePaths: [WORDS], checkEmphasis: true, checkBlockQuote: true } },
  { ruleId: 'word-count', rule: wordCount, options: { sentence: 25, cell: 20 } },
];

/** @param ext ".md" or ".txt" */
export async function proseFindings(text, ext) {
  const { messages } = await kernel.lintText(text, { ext, plugins, rules });
  return messages.map(({ line, column, ruleId, message }) => ({ line, column, rule: ruleId, message: oneLine(message) }));
}

/** @param isForm whether GitHub puts the page below a title of its own, as those for issues and pull requests */
export async function markdownFindings(text, isForm = false) {
  const config = isForm ? { ...MARKDOWN, MD041: false } : MARKDOWN;
  const { page } = await lint({ strings: { page: text }, config });
  return page.map(({ lineNumber, errorRange, ruleNames: [rule], ruleDescription, errorDetail, errorContext }) => ({
    line: lineNumber,
    column: errorRange?.[0] ?? 1,
    rule,
    message: [ruleDescription, errorDetail, errorContext && `"${errorContext}"`].filter(Boolean).join('; '),
  }));
}

const oneLine = (message) => message.replace(/\s*\n\s*/g, '; ');
