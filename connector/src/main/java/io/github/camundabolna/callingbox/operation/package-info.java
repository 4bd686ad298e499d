/**
 * What the jobs of every outbound connector for CallingBox have in common. It only names the
 * vendor: jobs of any vendor run in the neutral package {@code operation}.
 */
package io.github.camundabolna.callingbox.operation;
