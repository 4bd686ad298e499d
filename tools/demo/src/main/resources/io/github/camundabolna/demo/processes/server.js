// Requests to the routes of this tab, and its files.
import { element, request } from '/simulator/page/dom.js';

const PATH = '/simulator/extensions/processes';

export const get = (path) => request(PATH + path);
export const post = (path, body = {}) => request(PATH + path, { method: 'POST', body });

/** Stores a file and returns the reference that a variable holds. */
export async function store(file) {
  const response = await fetch(`${PATH}/documents?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'Content-Type': file.type || 'application/octet-stream' },
    body: file,
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.message);
  return answer.document;
}

/** Adds a style sheet once. */
export function addStyle(file) {
  const href = `${PATH}/${file}`;
  if (document.querySelector(`link[href="${href}"]`)) return;
  document.head.append(element('link', { rel: 'stylesheet', href }));
}

/** Replaces the content, and keeps the focus on what has the same data-key. */
export function replace(container, ...children) {
  const focused = container.contains(document.activeElement) && document.activeElement.dataset.key;
  container.replaceChildren(...children.filter(Boolean));
  if (focused) container.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
}

/** Returns a table that scrolls in itself on a narrow screen. */
export function table(caption, columns, rows) {
  return element('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': caption },
    element('table', {},
      element('caption', { class: 'unseen' }, caption),
      element('thead', {}, element('tr', {}, ...columns.map((column) => element('th', { scope: 'col' }, column)))),
      element('tbody', {}, ...rows)));
}
