// Rules for steps and presets: the chooser offers each operation exactly once, and applying it picks it.
const INBOUND = ['bpmn:StartEvent', 'bpmn:IntermediateCatchEvent', 'bpmn:BoundaryEvent', 'bpmn:ReceiveTask'];

/** Camunda asks for steps of connectors that a process calls; they came with 8.10. */
export const wantsSteps = ({ elementType, engines }) =>
  !INBOUND.includes(elementType?.value) && engines?.camunda !== '^8.8';

const isFilled = (list) => Array.isArray(list) && list.length > 0;
const isText = (text) => typeof text === 'string' && text.trim() !== '';

const present = (template) => ['steps', 'presets']
  .filter((key) => wantsSteps(template) && !isFilled(template[key])).map((key) => `no ${key}`);

/** Every step, the outer before the inner. */
const flat = (steps = []) => steps.flatMap((step) => [step, ...flat(step.steps)]);
const leaves = ({ steps }) => flat(steps).filter((step) => !step.steps);

const groupShape = ({ steps }) => flat(steps).filter((step) => step.steps).flatMap((step) => [
  ...(isFilled(step.steps) ? [] : [`${step.name}: no step in it`]),
  ...['keywords', 'presetId'].filter((key) => key in step).map((key) => `${step.name}: has ${key}`),
]);

const leafShape = (template) => leaves(template).flatMap(({ name, presetId, keywords }) => [
  ...(isText(presetId) ? [] : [`${name}: no presetId`]),
  ...(isFilled(keywords) ? [] : [`${name}: no keywords`]),
]);

const presetIdUnique = ({ presets = [] }) => presets
  .filter(({ id }, i) => presets.findIndex((each) => each.id === id) < i).map(({ id }) => `preset ${id} twice`);

const presetIdResolves = (template) => leaves(template)
  .filter(({ presetId }) => !template.presets?.some(({ id }) => id === presetId))
  .map(({ name, presetId }) => `${name}: no preset ${presetId}`);

/** A description names the connector, as other connectors have operations of the same name. */
const descriptionNames = (template) => {
  const connector = template.name.replace(/\s*\([^)]*\)\s*$/, '').replace(/\s*(outbound\s+)?connector\s*$/i, '');
  const names = connector.toLowerCase().split(/\s+/).filter((word) => word.length > 1);
  return leaves(template).filter(({ description }) => description
    && !description.toLowerCase().split(/[^\p{L}\p{N}]+/u).some((word) => names.includes(word)))
    .map(({ name }) => `${name}: description doesn't name ${connector}`);
};

export default {
  'steps-presets-present': present,
  'step-group-shape': groupShape,
  'step-leaf-shape': leafShape,
  'preset-id-unique': presetIdUnique,
  'preset-id-resolves': presetIdResolves,
  'operation-description-connector-name': descriptionNames,
};
