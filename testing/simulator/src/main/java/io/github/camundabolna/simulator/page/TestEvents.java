package io.github.camundabolna.simulator.page;

import java.net.URI;
import java.util.List;

/** Test events of a vendor: each is the end of a made-up call. */
public interface TestEvents {

  /** What has an address that events go to. */
  enum Kind {
    /** Every agent without an address of its own. */
    EVERY_AGENT,
    AGENT,
    ENDPOINT,
    /** A person on the page, who has typed it. */
    PERSON
  }

  /**
   * Where events go.
   *
   * @param id of the agent or the endpoint; otherwise empty
   */
  record Destination(Kind kind, String id, URI address) {}

  /** Returns where events of calls go now. */
  List<Destination> destinations();

  /** Sends a test event, and returns the ID of its delivery. */
  String send(Destination destination);
}
