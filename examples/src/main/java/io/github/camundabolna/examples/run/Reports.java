package io.github.camundabolna.examples.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Tells where process instances are. */
interface Reports {

  Report of(long instanceKey);

  /** A variable of the process, also while it is under way. */
  Optional<JsonNode> variable(long instanceKey, String name);
}
