// Where the project keeps what is checked. All names are relative to the project's root.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const CHECK = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const ROOT = path.resolve(CHECK, '../..');
/** Those of a release are elsewhere: tools/release checks them as they were unpacked. */
export const TEMPLATES = process.env.ELEMENT_TEMPLATES ?? path.join(ROOT, 'element-templates');
export const EXAMPLES = path.join(ROOT, 'examples');
export const EXPORTS = path.join(ROOT, 'testing/integration-tests/src/test/resources/panel');
export const VERSIONS = path.join(CHECK, 'versions.json');
export const PICTURES = path.join(ROOT, 'docs/pictures');

export const read = (file) => fs.readFileSync(file, 'utf8');
export const name = (file) => path.relative(ROOT, file).split(path.sep).join('/');

function list(folder, suffix) {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder)
    .filter((each) => each.endsWith(suffix))
    .sort()
    .map((each) => path.join(folder, each));
}

const templatesIn = (folder) =>
  list(path.join(TEMPLATES, folder), '.json')
    .map((file) => ({ file: name(file), text: read(file), template: JSON.parse(read(file)) }));

/** The templates of one line: a folder for the versions of Camunda that share them. */
function templatesOf(folder) {
  const normal = templatesIn(folder);
  const hybrid = templatesIn(`${folder}/hybrid`);
  const versioned = templatesIn(`${folder}/versioned`);
  return { folder, normal, hybrid, versioned, current: [...normal, ...hybrid], all: [...normal, ...hybrid, ...versioned] };
}

/** Each line by the first version of Camunda that it is for, the oldest first. */
export const LINES = ['8.8', '8.10'];
export const lines = LINES.map(templatesOf);
const [oldest, newest] = lines;
export { oldest, newest };

const together = (kind) => lines.flatMap((line) => line[kind]);
export const current = together('current');
export const all = together('all');
export const contents = (files) => files.map((each) => each.template);

/** Of every example, as { file, text }. */
export function examples(suffix) {
  return fs.readdirSync(EXAMPLES, { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .flatMap((folder) => list(path.join(EXAMPLES, folder.name), suffix))
    .map((file) => ({ file: name(file), text: read(file) }));
}

export const exported = () => list(EXPORTS, '.bpmn').map((file) => path.basename(file, '.bpmn')).sort();
export const exportFile = (scenario) => path.join(EXPORTS, `${scenario}.bpmn`);
