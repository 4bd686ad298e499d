// By the label of a field with a pattern: what the panel must refuse, and what it must let pass.
const DURATION = {
  bad: ['30', '30s', 'PT', 'PTX', 'P', 'five minutes', 'PT5', 'PT24', '1 day', '-PT5M'],
  good: ['PT30S', 'PT1H30M', 'P1D', 'P1DT2H'],
};
const AGENT_ID = {
  bad: ['my agent', '123', '123e4567e89b12d3a456426655440000', '123e4567-e89b-12d3-a456-42665544000g'],
  good: ['123e4567-e89b-12d3-a456-426655440000', '{{secrets.BOLNA_AGENT_ID}}', '{{ secrets.BOLNA_AGENT_ID }}'],
};
const PHONE_NUMBER = {
  bad: ['9876543210', '+91 98765 43210', '+91-9876543210', '00919876543210', '+0919876543210', '+91', 'Asha'],
  good: ['+919876543210', '+14155550123', '{{secrets.OUR_NUMBER}}'],
};
const US_NUMBER = {
  bad: [...PHONE_NUMBER.bad, '+919876543210', '+1415555012', '+10005550123'],
  good: ['+14155550123', '{{secrets.OUR_NUMBER}}'],
};
const TIME = {
  bad: ['tomorrow', '2026-08-21', '10:35', '2026-08-21T10:35:00', '21.08.2026 10:35', '2026-13-21T10:35:00Z', '2026-08-21T25:35:00Z'],
  good: ['2026-08-21T10:35:00+05:30', '2026-08-21T10:35:00Z', '2026-08-21T10:35Z', '2026-08-21T10:35:00.123+05:30'],
};
const URL = {
  bad: ['camunda.example.com', 'ftp://camunda.example.com', 'http://camunda.example.com/x', 'https://', 'https://a b'],
  good: ['https://camunda.example.com/inbound/bolna', 'https://host:8443/x?secret=y', '{{secrets.WEBHOOK_URL}}'],
};
const EXECUTION_ID = { bad: ['an id', '-1', 'a/b', 'x'.repeat(65)], good: ['9c3e1a2b-0000-4000-8000-123456789abc', 'abc123'] };
const TRUNK_ID = { bad: ['an id', '-1', 'a/b', 'x'.repeat(65)], good: ['b7e2c1d4', 'abc_1-2'] };
const BATCH_ID = { bad: ['7', 'my batch', '0123456789abcdef0123456789abcdeg'], good: ['0123456789abcdef0123456789ABCDEF'] };

const UUID = {
  bad: ['7', 'my id', '123e4567e89b12d3a456426655440000', '123e4567-e89b-12d3-a456-42665544000g'],
  good: ['123e4567-e89b-12d3-a456-426655440000'],
};
const UUID_OR_SECRET = { bad: UUID.bad, good: [...UUID.good, '{{secrets.ID}}'] };

const NO_SECRET = ['{{secret.BOLNA_API_KEY}}', 'BOLNA_API_KEY', '{{SECRETS.BOLNA_API_KEY}}', '{{secrets.BOLNA_API_KEY}'];
const WEBHOOK_SECRET = {
  bad: ['short', '123456789012345', ...NO_SECRET],
  good: ['1234567890123456', '{{secrets.BOLNA_WEBHOOK_SECRET}}', '{{ secrets.BOLNA_WEBHOOK_SECRET }}'],
};
/** Never the secret itself, which would be in the diagram. */
const SECRET_REFERENCE = {
  bad: ['sk-0123456789', ...NO_SECRET],
  good: ['{{secrets.OPENAI_API_KEY}}', '{{ secrets.X }}'],
};

const VALUES = {
  'API key': {
    bad: ['key with blanks', 'ключ', ...NO_SECRET],
    good: ['{{secrets.BOLNA_API_KEY}}', '{{ secrets.BOLNA_API_KEY }}', 'bn-0123456789'],
  },
  'Bolna API key': { bad: ['ключ', ...NO_SECRET], good: ['{{secrets.BOLNA_API_KEY}}', '{{ secrets.X }}'] },
  'CallingBox API key': { bad: ['ключ', ...NO_SECRET], good: ['{{secrets.CALLINGBOX_API_KEY}}', '{{ secrets.X }}'] },
  'Agent ID': AGENT_ID,
  'Phone number': PHONE_NUMBER,
  'Phone number to call': PHONE_NUMBER,
  'Phone number to call from': PHONE_NUMBER,
  'Phone numbers to call from': PHONE_NUMBER,
  'Execution ID': EXECUTION_ID,
  'Call ID': EXECUTION_ID,
  'Execution ID and status': {
    bad: ['executionId', 'in-progress', 'executionId + ":ringing"'],
    good: ['=executionId + ":in-progress"', '=call.executionId + ":ringing"'],
  },
  Statuses: {
    bad: ['completed', 'ringing in-progress', 'ringing,', 'Ringing', '=statuses'],
    good: ['ringing', 'ringing, in-progress', 'queued,call-disconnected'],
  },
  'Batch ID': BATCH_ID,
  'Primary number ID': EXECUTION_ID,
  'Endpoint ID': EXECUTION_ID,
  'Delivery ID': EXECUTION_ID,
  'Phone number ID': {
    bad: ['+919876543210', '123', '133b9a7d-59b1-49c4-b62a-c4924503e38'],
    good: ['133b9a7d-59b1-49c4-b62a-c4924503e38b', '133b9a7d59b149c4b62ac4924503e38b'],
  },
  'Phone number to buy': PHONE_NUMBER,
  'Area code': { bad: ['41', '4155', 'abc', '+14'], good: ['415'] },
  'First digits': { bad: ['41', '4155', 'abc', '+14'], good: ['415', '{{secrets.AREA}}'] },
  'Trunk ID': TRUNK_ID,
  'Trunk number ID': TRUNK_ID,
  'Phone number to add': {
    bad: ['91', '+91 98765', '98-76', 'Asha', '+1234567890123456'],
    good: ['919876543210', '+919876543210', '911', '{{secrets.OUR_NUMBER}}'],
  },
  'SIP password': {
    bad: ['tell-nobody', 'SIP_PASSWORD', '{{secret.SIP_PASSWORD}}', '{{secrets.SIP_PASSWORD}'],
    good: ['{{secrets.SIP_PASSWORD}}', '{{ secrets.SIP_PASSWORD }}'],
  },
  'Knowledge base ID': EXECUTION_ID,
  'Maximum wait': DURATION,
  'Page URL': {
    bad: ['example.com', 'ftp://example.com', 'https://', 'https://a b'],
    good: ['https://example.com/faq', 'http://example.com:8080/', '{{secrets.PAGE}}'],
  },
  'Disposition ID': { bad: AGENT_ID.bad, good: ['3fa85f64-5717-4562-b3fc-2c963f66afa6'] },
  'Date of the call': TIME,
  'Scheduled time': TIME,
  'Start time': TIME,
  'Created from': TIME,
  'Created until': TIME,
  'Webhook URL': URL,
  'Batch webhook URL': {
    bad: ['example.com', 'ftp://example.com', 'https://', 'https://a b'],
    good: ['https://example.com/batches', 'http://example.com:8080/', '{{secrets.WEBHOOK_URL}}'],
  },
  'Check interval': DURATION,
  'Maximum check interval': DURATION,
  'Look-back at startup': DURATION,
  'Message TTL': DURATION,
  'Retry backoff': DURATION,
  'Job timeout': { bad: [...DURATION.bad, 'PT0S', 'P0D'], good: DURATION.good },
  'Webhook path': { bad: ['/bolna', 'a b', 'bolna/', 'bolna?x'], good: ['bolna', 'bolna-2'] },
  'Webhook secret': WEBHOOK_SECRET,
  'Second webhook secret': WEBHOOK_SECRET,
  'Trusted proxies': { bad: ['10', 'one', '-1'], good: ['0', '1', '9'] },
  'Deduplication ID': { bad: ['a b', 'a/b'], good: ['receiver-1'] },
  'Key name': { bad: ['A B', 'A/B', 'Ä'], good: ['OPENAI_API_KEY', 'X1'] },
  'Key value': SECRET_REFERENCE,
  'Language': { bad: ['hindi please', 'h', 'hi_IN'], good: ['hi', 'en-IN', '{{secrets.LANGUAGE}}'] },
  'Provider ID': UUID_OR_SECRET,
  'Model ID': UUID_OR_SECRET,
  'Model URL': {
    bad: ['llm.example.com', 'ftp://llm.example.com', 'https://', 'https://a b'],
    good: ['https://llm.example.com/v1', 'http://llm.example.com:8080/', '{{secrets.MODEL_URL}}'],
  },
  'Violation ID': UUID,
  'Sub-account ID': UUID,
  'Used from': TIME,
  'Used until': TIME,
  'Database password': SECRET_REFERENCE,
};

/** Where a label of CallingBox's has another form than one of Bolna's. */
const OF_CALLINGBOX = {
  'Phone number to call': US_NUMBER,
  'Phone number to call from': US_NUMBER,
  'Phone number to buy': US_NUMBER,
  'Phone number ID': EXECUTION_ID,
};

/** Hybrid templates have a word before the vendor's name. */
export const valuesOf = ({ name }, label) =>
  (name.includes('CallingBox ') && OF_CALLINGBOX[label]) || VALUES[label];

/** Of a field that must be an expression: text is refused. */
export const EXPRESSION = { bad: ['text'], good: ['=variable'] };
