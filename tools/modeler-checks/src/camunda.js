// The version of Camunda that a diagram is for: by it, the Modeler chooses among templates of one id.

/** The same diagram for another version, like "8.10". */
export const forCamunda = (xml, version) =>
  xml.replace(/(?<=executionPlatformVersion=")[\d.]+/, `${version}.0`);

/** The first version that a template is for. */
export const firstVersion = ({ engines }) => engines.camunda.replace('^', '');

/** What to click in the chooser, one after the other: a template with steps is a menu. */
export const entries = ({ name, steps }) => (steps ? [name, steps[0].name] : [name]);
