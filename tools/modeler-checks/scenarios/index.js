import batch from './batch.js';
import call from './call.js';
import receivers from './receivers.js';
import waits from './waits.js';

export const scenarios = [...call, ...batch, ...waits, ...receivers];
