// Each operation of "Bolna knowledge base", filled in as a person does.
import { operationsOf } from '../src/operation.js';

const operation = operationsOf('Bolna knowledge base', 'knowledge base');

export default [
  operation('create-knowledge-base', 'Create knowledge base', 'Create from page', async (panel) => {
    await panel.pick('Source', 'Web page');
    await panel.write('Page URL', 'https://example.com/faq');
  }),
  operation('create-knowledge-base-from-document', 'Create knowledge base', 'Create from document',
    async (panel) => {
      await panel.write('Name', 'price-list');
      await panel.pick('Language', 'Multilingual');
      await panel.write('Chunk size', '256');
      await panel.write('Parts per search', '5');
      await panel.write('Overlap', '32');
      await panel.write('PDF document', 'form.file');
    }),
  operation('wait-for-knowledge-base', 'Wait for knowledge base', 'Wait until processed',
    (panel) => panel.write('Maximum wait', 'PT10M')),
  operation('get-knowledge-base', 'Get knowledge base', 'Get knowledge base'),
  operation('list-knowledge-bases', 'List knowledge bases', 'List knowledge bases',
    async (panel) => {
      await panel.write('Status', 'processed');
      await panel.write('Maximum results', '5');
    }),
  operation('delete-knowledge-base', 'Delete knowledge base', 'Delete knowledge base'),
];
