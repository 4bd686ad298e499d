// What the panel says: every field explains itself, in the order in which a person thinks.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { current, read, ROOT } from '../src/files.js';
import { PAGES, faultsOf, inOrderOfThought, isInSentenceCase, isShownAtFirst } from '../src/texts.js';

const DOCUMENTATION = 'https://github.com/camunda-bolna/camunda-bolna/blob/main/docs/';

for (const { file, template } of current) {
  const shown = template.properties.filter(({ type }) => type !== 'Hidden');

  test(`${file}: every field says what it is for and which form it has`, (t) => {
    assert.deepEqual(shown.flatMap((property) => faultsOf(property)), []);
    t.diagnostic(`count: fields that explain themselves = ${shown.length}`);
  });

  test(`${file}: groups come in the order of thought, and fields in that of their groups`, () => {
    const groups = template.groups.filter(({ id }) => shown.some(({ group }) => group === id));
    const order = [...new Set(shown.map(({ group }) => group))];
    assert.deepEqual(order, groups.map(({ id }) => id));
    assert.deepEqual(order, inOrderOfThought(order));
    assert.deepEqual(groups.filter(({ label }) => !isInSentenceCase(label)), []);
  });

  test(`${file}: the panel opens with what must be filled in, and little more`, () => {
    // Of a group that does not say it, the Modeler makes a folded one.
    const open = template.groups.filter(({ openByDefault }) => openByDefault).map(({ id }) => id);
    const wanting = shown.filter(({ constraints, value, condition }) =>
      constraints?.notEmpty && value === undefined && !condition?.allMatch);
    const folded = wanting.filter(({ id, group }) => !open.includes(group) && id !== 'deduplicationId');
    assert.deepEqual(folded.map(({ id }) => id), []);
    const first = shown.filter((each) => isShownAtFirst(each, template.properties) && open.includes(each.group));
    assert.ok(first.length > 0 && first.length <= 11, `${first.length} fields to begin with`);
  });

  test(`${file}: links lead to pages that are there`, () => {
    const links = [...JSON.stringify(template).matchAll(/href=\\"([^"\\]*)/g)].map(([, link]) => link);
    assert.deepEqual(links.filter((link) => !PAGES.includes(link)), []);
    const [page, anchor] = template.documentationRef.split('#');
    assert.ok(page.startsWith(DOCUMENTATION), page);
    const text = read(path.join(ROOT, 'docs', page.slice(DOCUMENTATION.length)));
    if (anchor) assert.ok(headings(text).includes(anchor), `no heading ${anchor} in ${page}`);
  });
}

const headings = (text) => [...text.matchAll(/^#+ (.*)$/gm)]
  .map(([, heading]) => heading.toLowerCase().replace(/[^\w -]/g, '').replaceAll(' ', '-'));
