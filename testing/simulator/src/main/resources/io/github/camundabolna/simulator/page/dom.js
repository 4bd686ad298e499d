// Small helpers for elements and requests.

/** Creates an element: element('p', { class: 'hint' }, 'text', otherElement). */
export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else if (value === true) node.setAttribute(key, '');
    else if (value !== false && value !== undefined) node.setAttribute(key, value);
  }
  node.append(...children.filter((child) => child !== undefined && child !== false));
  return node;
}

/** Sends a request. @throws Error with the simulator's sentence */
export async function request(path, { method = 'GET', body, signal } = {}) {
  const response = await fetch(path, {
    method,
    signal,
    headers: body ? { 'Content-Type': 'application/json' } : {},
    body: body && JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.message);
  return answer;
}

/** Returns a time of day, such as 14:05:09. */
export const clock = (instant) => new Date(instant).toLocaleTimeString([], { hour12: false });

/** In a panel with one column, what a person has clicked for is below the list. */
export function bringIntoSight(node) {
  const columns = getComputedStyle(node.parentElement).gridTemplateColumns.split(' ');
  if (columns.length === 1) node.scrollIntoView();
}
