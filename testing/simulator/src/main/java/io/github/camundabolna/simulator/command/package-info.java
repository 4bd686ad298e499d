/**
 * What the commands of all simulators share: how options are read, how a mistake is explained, and
 * how long a simulator runs. Nothing here may know a vendor.
 */
package io.github.camundabolna.simulator.command;
