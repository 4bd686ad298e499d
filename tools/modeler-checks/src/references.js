// Faults of a template that the validator does not see.
import { lintExpression } from '@bpmn-io/feel-lint';

export const conditionsOf = ({ condition }) =>
  condition ? condition.allMatch ?? [condition] : [];

export function faults({ properties, groups = [] }) {
  const groupIds = new Set(groups.map(({ id }) => id));
  return properties.flatMap((property, i) => [
    ...conditionsOf(property).flatMap((condition) => ofCondition(condition, properties)),
    ...(property.group && !groupIds.has(property.group) ? [`no group ${property.group}`] : []),
    ...ofDefault(property),
    ...(isTwin(property, properties.slice(0, i)) ? ['bound like another field, always'] : []),
  ].map((fault) => `${property.id ?? property.label ?? i}: ${fault}`));
}

function ofCondition({ property, equals, oneOf }, properties) {
  const asked = properties.filter(({ id }) => id === property);
  if (!asked.length) return [`condition on ${property}, which is no field`];
  const choices = asked.flatMap((each) => each.choices?.map(({ value }) => value) ?? []);
  return [equals ?? oneOf ?? []].flat()
    .filter((value) => choices.length && !choices.includes(value))
    .map((value) => `condition on ${property} = ${value}, which is no choice`);
}

function ofDefault({ type, value, choices }) {
  if (type === 'Dropdown') {
    // Without a default, an input without a source is exported.
    return choices.some((each) => each.value === value) ? [] : [`default ${value} is no choice`];
  }
  if (typeof value !== 'string' || !value.startsWith('=')) return [];
  return lintExpression(value.slice(1), { dialect: 'expression', parserDialect: 'camunda' })
    .map(({ message }) => `default is no FEEL: ${message}`);
}

const isTwin = ({ condition, binding }, earlier) => !condition && earlier.some((other) =>
  !other.condition && JSON.stringify(other.binding) === JSON.stringify(binding));
