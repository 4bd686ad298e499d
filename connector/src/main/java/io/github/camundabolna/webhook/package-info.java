/**
 * What every receiver of events needs, whoever the vendor is: requests are authenticated, read, and
 * answered, and the end of a call is published once. It also knows the elements that share a
 * receiver, its tenant, and its health. What a vendor's event means is not known here.
 */
package io.github.camundabolna.webhook;
