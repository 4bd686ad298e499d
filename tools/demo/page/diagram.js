// Bundled for the tab Processes, which imports it.
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';

export { default as Diagram } from 'bpmn-js/lib/NavigatedViewer';
