package io.github.camundabolna.http;

import okhttp3.Call;
import okhttp3.EventListener;

/** Remembers whether the first byte of a request has left, which is when it can have an effect. */
final class RequestSentListener extends EventListener {

  private volatile boolean sent;

  @Override
  public void requestHeadersStart(Call call) {
    sent = true;
  }

  boolean isSet() {
    return sent;
  }
}
