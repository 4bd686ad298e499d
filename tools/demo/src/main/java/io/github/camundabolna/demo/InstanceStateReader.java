package io.github.camundabolna.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Reads the state of process instances. */
interface InstanceStateReader {

  InstanceState read(long instanceKey);

  /** Returns a variable of a process, even while it is running. */
  Optional<JsonNode> variable(long instanceKey, String name);
}
