package io.github.camundabolna.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Tells where process instances are. */
interface InstanceStateReader {

  InstanceState of(long instanceKey);

  /** A variable of the process, also while it is under way. */
  Optional<JsonNode> variable(long instanceKey, String name);
}
