package io.github.camundabolna.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/** Decides where a link may lead. It's asked again after each redirect. */
public interface LinkPolicy {

  /** For links that a person chose: they may lead into a company's own network. */
  LinkPolicy ANY =
      new LinkPolicy() {
        @Override
        public void check(URI link) {
          // Every link is allowed.
        }

        @Override
        public List<InetAddress> resolve(URI link) throws UnknownHostException {
          return Dns.SYSTEM.lookup(link.getHost());
        }
      };

  /**
   * Checks a link before anything is sent.
   *
   * @throws ForbiddenLinkException if it must not be followed
   */
  void check(URI link) throws IOException;

  /**
   * Resolves the host of a checked link. The connection goes to these addresses only, so a name
   * can't change its address after the check.
   *
   * @throws ForbiddenLinkException if it must not be followed
   */
  List<InetAddress> resolve(URI link) throws UnknownHostException;
}
