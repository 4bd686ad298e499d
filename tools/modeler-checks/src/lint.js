// The Modeler's linter, with the templates of this project.
import { createRequire } from 'node:module';
import { all, contents } from './files.js';

const { Linter, templatesPlugin } = createRequire(import.meta.url)('../out/linter.cjs');

/** @returns a sentence for each problem, be it error, warning or information */
export async function lint(xml) {
  const linter = new Linter({ modeler: 'desktop', type: 'cloud', plugins: [templatesPlugin(contents(all))] });
  const reports = await linter.lint(xml);
  return reports.map(({ category, rule, id, message }) => `${category} ${rule} ${id}: ${message}`);
}
