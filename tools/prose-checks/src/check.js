// Every finding in a folder of the project's shape, as { file, line, column, where, rule, message, others }.
import { diagrams, forms, pages, templates } from './files.js';
import { diagramTexts, formTexts, templateTexts } from './labels.js';
import { markdownFindings, proseFindings } from './linters.js';

/** The words of others, which stay as they are. */
const QUOTED_PAGES = ['CODE_OF_CONDUCT.md'];

async function inPage({ file, text }) {
  const prose = QUOTED_PAGES.includes(file) ? [] : await proseFindings(text, '.md');
  return [...prose, ...await markdownFindings(text, file.startsWith('.github/'))]
    .sort((one, other) => one.line - other.line || one.column - other.column)
    .map((finding) => ({ file, ...finding, others: 0 }));
}

/** Templates share most texts: a finding says where the text is first, and at how many other places. */
async function inLabels(texts) {
  const findings = await Promise.all([...groupBy(texts, keyOf).values()].map(async ([first, ...others]) => {
    const { file, line, where, text, ext } = first;
    const shown = text.replace(/\s+/g, ' ').trim();
    return (await proseFindings(text, ext))
      .map(({ rule, message }) => ({ file, line, where, rule, message: `${message}: "${shown}"`, others: others.length }));
  }));
  return findings.flat();
}

const keyOf = ({ text, ext }) => `${ext}\n${text}`;

function groupBy(items, key) {
  const groups = new Map();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

/** What is read, and what is wrong with it. */
export async function check(root) {
  const read = pages(root);
  const labels = [
    templates(root).flatMap(templateTexts), forms(root).flatMap(formTexts), diagrams(root).flatMap(diagramTexts),
  ];
  const found = [await Promise.all(read.map(inPage)), ...await Promise.all(labels.map(inLabels))].flat(2);
  return { pages: read.length, labels: labels.flat().length, findings: found };
}

export const sentence = ({ file, line, column, where, rule, message, others }) => [
  [file, line, column].filter(Boolean).join(':'),
  [where && ` ${where}:`, ` ${message} (${rule})`].filter(Boolean).join(''),
  others ? `, also at ${others} other ${others === 1 ? 'place' : 'places'}` : '',
].join('');
