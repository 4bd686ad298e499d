// Part of the Modeler's page: templates that nothing changes, so that a part of them always has the same text.
const written = new WeakMap();

window.frozen = (value) => {
  if (typeof value !== 'object' || value === null) return value;
  Object.values(value).forEach(window.frozen);
  written.set(value, new WeakMap());
  return Object.freeze(value);
};

/** For each change the Modeler compares bindings and conditions a thousand times, as text: it is written once. */
const stringify = JSON.stringify;
JSON.stringify = (value, replacer, ...rest) => {
  const texts = typeof replacer === 'function' && rest.length === 0 && written.get(value);
  if (!texts) return stringify(value, replacer, ...rest);
  if (!texts.has(replacer)) texts.set(replacer, stringify(value, replacer));
  return texts.get(replacer);
};
