// What a diagram says in words.

/** Reads a process: what it says about itself, the names of elements, and which of them are ends. */
export function readModel({ id, xml }) {
  const elements = [...new DOMParser().parseFromString(xml, 'text/xml').querySelectorAll('[id]')];
  const process = elements.find((each) => each.id === id);
  return {
    documentation: [...process.children].find(({ localName }) => localName === 'documentation')?.textContent.trim() ?? '',
    names: new Map(elements.filter((each) => each.hasAttribute('name')).map((each) => [each.id, each.getAttribute('name')])),
    ends: new Set(elements.filter(({ localName }) => localName === 'endEvent').map((each) => each.id)),
  };
}
