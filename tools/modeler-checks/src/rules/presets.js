// Rules for what a preset sets: fields that pick an operation, all operations, each once.
const pairs = (presets = []) => presets.flatMap(({ id, properties }) =>
  Object.entries(properties).map(([key, value]) => ({ id, key, value, properties })));
const declared = ({ properties }, key) => properties.filter(({ id }) => id === key);
const choicesOf = (fields) => fields.flatMap(({ choices = [] }) => choices.map(({ value }) => value));

const targetExists = (template) => pairs(template.presets).flatMap(({ id, key, value }) => {
  const fields = declared(template, key);
  if (!fields.length) return [`${id}: no field ${key}`];
  if (typeof value !== 'string') return [`${id}: ${key} is set to no text`];
  const choices = choicesOf(fields);
  return !choices.length || choices.includes(value) ? [] : [`${id}: ${value} is no choice of ${key}`];
});

function holds(condition, chosen) {
  if (!condition) return true;
  if (condition.allMatch) return condition.allMatch.every((each) => holds(each, chosen));
  const { property, equals, oneOf = [] } = condition;
  return property in chosen && [equals, ...oneOf].includes(chosen[property]);
}

const conditionsSatisfied = (template) => pairs(template.presets)
  .filter(({ key, properties }) => declared(template, key).length
    && !declared(template, key).some(({ condition }) => holds(condition, properties)))
  .map(({ id, key }) => `${id}: sets ${key}, which its other values hide`);

/** Of a hybrid template, the group of the connector's type may come before the operation. */
const operationGroup = (template) => {
  const keys = new Set(pairs(template.presets).map(({ key }) => key));
  if (!keys.size) return [];
  const [first, second] = (template.groups ?? []).map(({ id }) => id);
  return [
    ...template.properties.filter(({ id, group }) => keys.has(id) && group !== 'operation')
      .map(({ id, group }) => `${id} is in ${group}`),
    ...((first === 'taskDefinitionType' ? second : first) === 'operation' ? [] : ['operation is not the first group']),
  ];
};

/** Each way to set some of the fields, or to leave them out. */
const assignments = (template, keys) => keys.reduce((chosen, key) => chosen.flatMap((each) =>
  [each, ...[...new Set(choicesOf(declared(template, key)))].map((value) => ({ ...each, [key]: value }))]), [{}]);

/** Every field that the panel then shows is set, to one of the choices that it then has. */
const isReachable = (template, keys, chosen) => keys.every((key) => {
  const shown = declared(template, key).filter(({ condition }) => holds(condition, chosen));
  const choices = choicesOf(shown);
  return key in chosen ? shown.length && (!choices.length || choices.includes(chosen[key])) : !shown.length;
});

const text = (chosen) => JSON.stringify(Object.entries(chosen ?? {}).sort());
const leaves = (steps = []) => steps.flatMap((step) => (step.steps ? leaves(step.steps) : [step]));

const coverage = (template) => {
  const { presets = [], steps } = template;
  const keys = [...new Set(pairs(presets).map(({ key }) => key))];
  if (!keys.length) return [];
  const reachable = assignments(template, keys).filter((each) => isReachable(template, keys, each)).map(text);
  const byId = new Map(presets.map(({ id, properties }) => [id, properties]));
  const offered = { presets: presets.map(({ properties }) => text(properties)),
    steps: leaves(steps).filter(({ presetId }) => byId.has(presetId)).map(({ presetId }) => text(byId.get(presetId))) };
  return Object.entries(offered).flatMap(([kind, found]) => [
    ...reachable.filter((each) => !found.includes(each)).map((each) => `${kind} lack ${each}`),
    ...found.filter((each) => !reachable.includes(each)).map((each) => `${kind} have ${each}, which nothing offers`),
    ...found.filter((each, i) => found.indexOf(each) < i).map((each) => `${kind} have ${each} twice`),
  ]);
};

export default {
  'preset-target-exists': targetExists,
  'preset-conditions-satisfied': conditionsSatisfied,
  'preset-operation-group-consistency': operationGroup,
  'preset-coverage': coverage,
};
