// Bundled by "npm run build" for the page form.html.
import { Form } from '@bpmn-io/form-js-viewer';

window.Form = Form;
