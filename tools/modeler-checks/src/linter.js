// Bundled by "npm run build": the Modeler's linter is written for a bundler.
export { Linter } from '@camunda/linting';
export { CloudElementTemplatesLinterPlugin as templatesPlugin } from 'bpmn-js-element-templates';
