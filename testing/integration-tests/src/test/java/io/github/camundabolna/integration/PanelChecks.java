package io.github.camundabolna.integration;

import java.util.Map;

/** The expected results of scenarios that the panel exported. */
interface PanelChecks {

  /** Returns what to run and to check, by the ID of the scenario. */
  Map<String, Runnable> runs();
}
