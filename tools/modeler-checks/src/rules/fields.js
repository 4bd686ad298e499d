// Rules for fields and groups of one template.
const repeated = (values) => values.filter((value, i) => value !== undefined && values.indexOf(value) < i);

const groupTargetExists = ({ properties, groups = [] }) =>
  properties.filter(({ group }) => group && !groups.some(({ id }) => id === group))
    .map(({ id, group }) => `${id}: no group ${group}`);

const emptyGroup = ({ properties, groups = [] }) =>
  groups.filter(({ id }) => !properties.some(({ group }) => group === id)).map(({ id }) => `no field in ${id}`);

const uniqueGroupId = ({ groups = [] }) => repeated(groups.map(({ id }) => id)).map((id) => `group ${id} twice`);

const defaultInChoices = ({ properties }) =>
  properties.filter(({ type, value, choices }) =>
    type === 'Dropdown' && typeof value === 'string' && !choices.some((each) => each.value === value))
    .map(({ id, value }) => `${id}: default ${value} is no choice`);

const taskDefinitionForm = ({ properties }) =>
  properties.filter(({ binding }) => binding.type === 'zeebe:taskDefinition:type')
    .map(({ id }) => `${id}: binding zeebe:taskDefinition:type`);

const all = ({ condition }) => (condition ? condition.allMatch ?? [condition] : []);
const values = ({ equals, oneOf }) => [equals ?? oneOf ?? []].flat().filter((each) => typeof each === 'string');

/** Whether one part of each condition asks for the same field and for other values. */
const exclude = (one, other) => all(one).some((a) => all(other).some((b) =>
  a.property === b.property && values(a).length && values(b).length
    && !values(a).some((value) => values(b).includes(value))));

/** Fields may share an id if the panel never shows both. */
const uniquePropertyId = ({ properties }) =>
  properties.flatMap((property, i) => properties.slice(0, i)
    .filter((earlier) => property.id !== undefined && earlier.id === property.id && !exclude(earlier, property))
    .map(({ id }) => `field ${id} twice`));

export default {
  'group-target-exists': groupTargetExists,
  'empty-group': emptyGroup,
  'unique-group-id': uniqueGroupId,
  'default-value-in-choices': defaultInChoices,
  'task-definition-binding-form': taskDefinitionForm,
  'unique-property-id': uniquePropertyId,
};
