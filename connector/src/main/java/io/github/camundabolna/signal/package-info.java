/** News that one connector has for another of the same process. It is a hint and no more. */
package io.github.camundabolna.signal;
