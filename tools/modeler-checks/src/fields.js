// The fields of the templates, as a person meets them in the panel.
import { conditionsOf } from './references.js';
import { current } from './files.js';

const isShown = ({ type, label, condition }) =>
  type !== 'Hidden' && label && !conditionsOf({ condition }).some(({ isActive }) => isActive === false);

const signature = ({ id, label, type, feel, constraints }) =>
  JSON.stringify([id, label, type, feel, constraints]);

const isStart = ({ template }) => template.elementType?.value === 'bpmn:StartEvent';

/** Start events last: the Modeler hides the correlation key of one that isn't in a subprocess. */
const ordered = [...current].sort((a, b) => isStart(a) - isStart(b));

/**
 * Every field once, in the first template that has it (a hybrid, or another element, has the same),
 * with those that the panel shows together: { template, way, properties }.
 */
export function panels() {
  const seen = new Set();
  const byWay = new Map();
  for (const { template } of ordered) {
    for (const property of template.properties.filter(isShown)) {
      if (seen.has(signature(property))) continue;
      seen.add(signature(property));
      const way = wayTo(template, property);
      const key = JSON.stringify([template.name, template.version, way]);
      if (!byWay.has(key)) byWay.set(key, { template, way, properties: [] });
      byWay.get(key).properties.push(property);
    }
  }
  return [...byWay.values()];
}

/** The conditions of a field, after those of the fields that they ask. */
const conditionsUpTo = (properties, property) => conditionsOf(property).flatMap((condition) =>
  [...conditionsUpTo(properties, properties.find(({ id }) => id === condition.property)), condition]);

/** What to pick or tick, in that order, until the panel shows the field. */
function wayTo({ properties }, property) {
  return conditionsUpTo(properties, property)
    .filter(({ property: id }, i, all) => all.findIndex((other) => other.property === id) === i)
    .map(({ property: id, equals, oneOf }) => {
      const asked = properties.find((each) => each.id === id);
      return { asked, equals: oneOf?.includes(asked.value) ? asked.value : oneOf?.[0] ?? equals };
    })
    .filter(({ equals }) => equals !== undefined)
    .filter(({ asked, equals }) => asked.value !== equals)
    .map(({ asked, equals }) => ({
      label: asked.label,
      choice: asked.choices?.find(({ value }) => value === equals).name,
    }));
}
