// Texts of panels, forms, and diagrams, each as { file, line, where, text, ext }: "where" names the field.
import { visit } from 'jsonc-parser';
import { Parser } from 'saxen';

const SHOWN = [
  'label', 'description', 'tooltip', 'placeholder', 'message', 'patternErrorMessage', 'text',
  'dateLabel', 'timeLabel',
];
/** These have a "name" that is shown; elsewhere it is technical. */
const NAMED = ['choices'];

function isShown(path) {
  const key = path.at(-1);
  if (key === 'name') return path.length === 1 || NAMED.includes(path.at(-3));
  return SHOWN.includes(key);
}

/** The nearest ID, and the way from there: "agentId, constraints.pattern.message". */
function whereIs(path, root) {
  let id;
  let from = 0;
  path.reduce((parent, key, index) => {
    const own = parent[key].id ?? parent[key].key;
    if (typeof own === 'string') [id, from] = [own, index + 1];
    return parent[key];
  }, root);
  return [id, path.slice(from).join('.')].filter(Boolean).join(', ');
}

/** Every text of a JSON file that a person sees. */
function jsonTexts({ file, text }, ext, shownParts) {
  const root = JSON.parse(text);
  const texts = [];
  visit(text, {
    onLiteralValue(value, offset, length, startLine, startCharacter, pathOf) {
      const path = pathOf();
      if (typeof value !== 'string' || !isShown(path)) return;
      const common = { file, line: startLine + 1, where: whereIs(path, root) };
      texts.push(...shownParts(value, path.at(-1)).map((part) => ({ ...common, text: part, ext: ext(path.at(-1)) })));
    },
  });
  return texts;
}

/** The panel reads HTML: a link is its text. */
export const templateTexts = (content) =>
  jsonTexts(content, () => '.txt', (value) => [value.replace(/<\/?a\b[^>]*>/g, '')]);

const literals = (feel) => [...feel.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, literal]) => literal);

/** A form's "text" is Markdown. Of FEEL in it, or in place of it, only string literals are shown. */
export const formTexts = (content) =>
  jsonTexts(content, (key) => (key === 'text' ? '.md' : '.txt'), (value) => {
    if (value.startsWith('=')) return literals(value);
    const templates = [...value.matchAll(/\{\{(.*?)\}\}/gs)];
    return [value.replace(/\{\{.*?\}\}/gs, '`value`'), ...templates.flatMap(([, feel]) => literals(feel))];
  });

/** Elements whose name is an identifier, which no diagram shows. */
const TECHNICAL = ['bpmn:message', 'bpmn:error', 'bpmn:escalation', 'bpmn:signal'];
const TEXTS = ['bpmn:documentation', 'bpmn:text'];

/** Labels of elements, their documentation, and annotations. */
export function diagramTexts({ file, text }) {
  const texts = [];
  const open = [];
  const add = (line, where, shown) => texts.push({ file, line: line + 1, where, text: shown, ext: '.txt' });
  new Parser()
    .on('error', (error) => { throw new Error(`${file}: ${error.message}`); })
    .on('openTag', (element, attributes, decode, selfClosing, contextOf) => {
      const { id, name } = attributes();
      open.push({ element, id: id ?? open.at(-1)?.id, line: contextOf().line });
      if (name && element.startsWith('bpmn:') && !TECHNICAL.includes(element)) {
        add(contextOf().line, id, decode(name));
      }
    })
    .on('text', (content, decode) => {
      const { element, id, line } = open.at(-1) ?? {};
      if (TEXTS.includes(element)) add(line, `${id}, ${element.slice('bpmn:'.length)}`, decode(content));
    })
    .on('closeTag', () => open.pop())
    .parse(text);
  return texts;
}
