// Each rule of words.yml reports its own bad sentences, and lets its exceptions pass.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { WORDS, proseFindings } from '../src/linters.js';

const { fromYAMLFilePath } = createRequire(import.meta.url)('prh');
const { rules } = fromYAMLFilePath(WORDS);

const wordsIn = async (text, ext = '.md') =>
  (await proseFindings(text, ext)).filter(({ rule }) => rule === 'words').map(({ message }) => message);

for (const { pattern, specs } of rules) {
  test(`${pattern} reports what it is for`, async (t) => {
    const bad = specs.filter(({ from, to }) => from !== to);
    assert.notEqual(bad.length, 0, 'no sentence shows that the rule reports anything');
    for (const { from } of bad) {
      assert.notDeepEqual(await wordsIn(from), [], from);
      assert.notDeepEqual(await wordsIn(from, '.txt'), [], `as a text of the panel: ${from}`);
    }
    t.diagnostic(`count: words and spellings that are reported = ${bad.length}`);
  });
}

test('exceptions pass every rule', async (t) => {
  const good = rules.flatMap(({ specs }) => specs.filter(({ from, to }) => from === to));
  for (const { from } of good) assert.deepEqual(await wordsIn(from), [], from);
  t.diagnostic(`count: exceptions that pass = ${good.length}`);
});

test('the finding says where the word is, and what to write', async () => {
  assert.deepEqual(await proseFindings('# A page\n\nThe **file** shall exist.\n', '.md'), [
    { line: 3, column: 14, rule: 'words', message: 'shall => must; or the present tense' },
  ]);
});

test('headings, quotes, lists, tables, and emphasis are read; code and links are not', async () => {
  const read = ['# It shall', '> It shall', '- It shall', '| a |\n|---|\n| It shall |', '*It shall*', '**It shall**'];
  for (const text of read) assert.equal((await wordsIn(text)).length, 1, text);
  const skipped = ['`shall`', '```sh\nshall\n```', '[shall](https://example.com)', 'https://example.com/shall', '![shall](a.png)'];
  for (const text of skipped) assert.deepEqual(await wordsIn(text), [], text);
});
