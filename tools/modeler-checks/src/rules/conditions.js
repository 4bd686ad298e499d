// Rules for conditions: they ask for fields that are there, in an order in which a person fills them in.
const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

/** A template and each configuration template in it: their fields don't know of each other. */
const scopes = (template) => [template, ...(template.configurationTemplates ?? [])];

/** Every simple condition in a value, however deep, also those of choices. */
function conditionsIn(value) {
  if (Array.isArray(value)) return value.flatMap(conditionsIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'condition' && isObject(inner) ? inner.allMatch ?? [inner] : conditionsIn(inner));
}

const byScope = (rule) => (template) =>
  scopes(template).flatMap(({ properties = [] }) => properties.flatMap((property, index) =>
    conditionsIn(property).flatMap((condition) =>
      rule(condition, properties, index).map((fault) => `${property.id ?? index}: ${fault}`))));

const targets = ({ property }, properties) => properties.filter(({ id }) => id === property);

const targetExists = byScope((condition, properties) =>
  targets(condition, properties).length ? [] : [`no field ${condition.property}`]);

/** Of fields that share an id, all choices count. */
const valueInChoices = byScope((condition, properties) => {
  const choices = targets(condition, properties).flatMap((each) => each.choices ?? []).map(({ value }) => value);
  return [condition.equals ?? condition.oneOf ?? []].flat()
    .filter((value) => choices.length && typeof value === 'string' && !choices.includes(value))
    .map((value) => `${value} is no choice of ${condition.property}`);
});

const propertyOrder = byScope((condition, properties, index) =>
  properties.findIndex(({ id }) => id === condition.property) < index
    ? [] : [`${condition.property} doesn't come before it`]);

export default {
  'condition-target-exists': targetExists,
  'condition-value-in-choices': valueInChoices,
  'condition-property-order': propertyOrder,
};
