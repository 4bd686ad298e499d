// Prints every finding as file:line, and fails if there is one.
//   npm --prefix tools/prose-checks run prose                    all that is read
//   npm --prefix tools/prose-checks run prose -- docs README.md  what is in these files and folders
//   npm --prefix tools/prose-checks run prose -- --count         the number of findings in each file
//   npm --prefix tools/prose-checks run prose -- --root <folder> another copy of the project
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { check, sentence } from './check.js';
import { ROOT } from './files.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { count: { type: 'boolean' }, root: { type: 'string' } },
});
// npm changes into this folder, and notes where it was called.
const from = (name) => path.resolve(process.env.INIT_CWD ?? '.', name);
const root = values.root ? from(values.root) : ROOT;
const wanted = positionals.map((each) => path.relative(root, from(each)).split(path.sep).join('/'));
const isWanted = ({ file }) => !wanted.length || wanted.some((each) => each === '' || file === each || file.startsWith(`${each}/`));

const lost = positionals.filter((each) => !fs.existsSync(from(each)));
if (lost.length) {
  console.log(`There is no ${lost.join(', ')} in ${from('.')}. Name files or folders from where you are.`);
  process.exit(2);
}

const { pages, labels, findings: all } = await check(root);
const findings = all.filter(isWanted);
if (values.count) {
  const counts = new Map();
  for (const { file } of findings) counts.set(file, (counts.get(file) ?? 0) + 1);
  for (const [file, count] of [...counts].sort()) console.log(`${String(count).padStart(6)}  ${file}`);
} else {
  findings.forEach((each) => console.log(sentence(each)));
}
console.log(`${findings.length} findings in ${pages} pages and ${labels} texts of panels, forms, and diagrams.`);
process.exitCode = findings.length ? 1 : 0;
