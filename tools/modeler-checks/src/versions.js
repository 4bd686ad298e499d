// The book of versions: what each version of each template is, so that none changes unseen.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { VERSIONS, read } from './files.js';

/** Of the content alone: layout and order of keys do not count. */
export const digest = (template) =>
  createHash('sha256').update(JSON.stringify(sorted(template))).digest('hex').slice(0, 32);

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
}

const keyOf = ({ id, version }) => `${id} ${version}`;

/** By id and version: { digest, released }. */
export const book = () => (fs.existsSync(VERSIONS) ? JSON.parse(read(VERSIONS)) : {});

/**
 * @param written the book
 * @param templates of the main folder, hybrid and versioned
 * @returns a sentence for each template that the book does not know like that, and what to do
 */
export function breaches(written, templates) {
  const here = new Map(templates.map((each) => [keyOf(each), each]));
  const unlike = [...here].flatMap(([key, template]) => {
    const entry = written[key];
    if (entry?.digest === digest(template)) return [];
    return entry?.released
      ? [`${key} was released and is changed: raise its version, and put the released file into versioned/`]
      : [`${key} is not in versions.json like that: if the change is meant, run npm run versions`];
  });
  const lost = Object.keys(written).filter((key) => !here.has(key)).map((key) => written[key].released
    ? `${key} was released and is gone: put it into versioned/`
    : `${key} is gone and was never released: run npm run versions`);
  return [...unlike, ...lost];
}

/**
 * The book as the templates are now. What was released stays as it was, changed or not.
 *
 * @param release whether what is there now counts as released from now on
 */
export function write(written, templates, release) {
  const kept = Object.entries(written).filter(([, { released }]) => released);
  const now = templates.map((each) => [keyOf(each), { digest: digest(each), released: release }]);
  const entries = Object.entries({ ...Object.fromEntries(now), ...Object.fromEntries(kept) });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** One line for each version, so that two branches merge. */
export const text = (entries) => `{\n${Object.entries(entries)
  .map(([key, entry]) => `  ${JSON.stringify(key)}: ${JSON.stringify(entry)}`).join(',\n')}\n}\n`;
