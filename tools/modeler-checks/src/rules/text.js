// Rules for the text of a file, before anything else is looked at.
import { createRequire } from 'node:module';

const { validateZeebe } = createRequire(import.meta.url)('@bpmn-io/element-templates-validator');

function parse(text) {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    return [error.message];
  }
}

const TOKEN = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}]/g;

/** JSON.parse keeps the last of two equal keys and says nothing. */
function duplicateKeys(text) {
  const objects = [];
  const found = [];
  for (const [token, colon] of text.matchAll(TOKEN)) {
    if (token === '{') objects.push(new Set());
    else if (token === '}') objects.pop();
    else if (colon) {
      const key = token.slice(1, token.lastIndexOf('"'));
      if (objects.at(-1).has(key)) found.push(`key ${key} twice`);
      objects.at(-1).add(key);
    }
  }
  return found;
}

const schema = (text) => (parse(text).length ? [] : validateZeebe(text).errors ?? [])
  .map(({ instancePath = '', message }) => `${instancePath} ${message}`);

export default { 'json-parse': parse, 'duplicate-keys': duplicateKeys, schema };
