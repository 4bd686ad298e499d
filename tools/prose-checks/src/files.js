// What is read: every Markdown page, and every file whose texts a person reads in the Modeler or Tasklist.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

const SKIPPED = ['node_modules', 'target', 'out', 'versioned'];
const HIDDEN_BUT_READ = ['.github'];

const isRead = (name) => !SKIPPED.includes(name) && (!name.startsWith('.') || HIDDEN_BUT_READ.includes(name));

/** Every file below a folder whose name ends so, relative to the root. */
function list(root, folder, suffixes) {
  const full = path.join(root, folder);
  if (!fs.existsSync(full)) return [];
  return fs.readdirSync(full, { withFileTypes: true })
    .filter(({ name }) => isRead(name))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const name = path.posix.join(folder, entry.name);
      if (entry.isDirectory()) return list(root, name, suffixes);
      return suffixes.some((suffix) => name.endsWith(suffix)) ? [name] : [];
    });
}

const contents = (root, files) => files.map((file) => ({ file, text: fs.readFileSync(path.join(root, file), 'utf8') }));

export const pages = (root) => contents(root, list(root, '.', ['.md']));
export const templates = (root) => contents(root, list(root, 'element-templates', ['.json']));
export const forms = (root) => contents(root, list(root, 'examples', ['.form']));
export const diagrams = (root) => contents(root, list(root, 'examples', ['.bpmn']));
