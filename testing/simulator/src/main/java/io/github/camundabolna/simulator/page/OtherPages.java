package io.github.camundabolna.simulator.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The pages of other vendors' simulators, to which a page links. */
public final class OtherPages {

  private final List<Link> links = new CopyOnWriteArrayList<>();

  private record Link(String vendor, URI url) {}

  /** Adds a page, which can start later than this one. */
  public void add(String vendor, URI url) {
    links.add(new Link(vendor, url));
  }

  /** Returns the links as the page reads them. */
  public ArrayNode toJson() {
    ArrayNode others = JsonNodeFactory.instance.arrayNode();
    links.forEach(
        link -> others.addObject().put("vendor", link.vendor()).put("url", link.url().toString()));
    return others;
  }
}
