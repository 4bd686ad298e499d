// The rules of Camunda's own validator (camunda/connectors, element-template-generator/validator, 8.10),
// by their names there. Each takes what it looks at, and gives a sentence for each fault.
import conditions from './conditions.js';
import fields from './fields.js';
import presets from './presets.js';
import sets from './sets.js';
import steps from './steps.js';
import text from './text.js';

/** For the text of each file. */
export const ofText = text;

/** For each template that is not kept from before. */
export const ofTemplate = { ...conditions, ...fields, ...steps, ...presets };

/** For all files of one line: versions of another line are counted by themselves. */
export const ofLine = sets;

export const names = Object.keys({ ...ofText, ...ofTemplate, ...ofLine });
