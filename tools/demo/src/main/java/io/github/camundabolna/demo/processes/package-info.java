/**
 * The tab "Processes" on the pages of the simulators: processes of the embedded engine, their
 * instances, incidents, and user tasks, and what a person can do with them. It serves JSON and
 * files; only {@link io.github.camundabolna.demo.processes.ProcessesTab} is known outside.
 */
package io.github.camundabolna.demo.processes;
