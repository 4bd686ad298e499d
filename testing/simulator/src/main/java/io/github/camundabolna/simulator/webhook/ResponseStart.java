package io.github.camundabolna.simulator.webhook;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Keeps the start of a response's body, and discards the rest. */
final class ResponseStart implements BodySubscriber<String> {
  private static final int MOST_BYTES = 500;
  private final CompletableFuture<String> body = new CompletableFuture<>();
  private final ByteArrayOutputStream start = new ByteArrayOutputStream();
  private boolean cut;

  @Override
  public CompletionStage<String> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      byte[] bytes = new byte[Math.min(buffer.remaining(), MOST_BYTES - start.size())];
      buffer.get(bytes);
      start.writeBytes(bytes);
      cut |= buffer.hasRemaining();
    }
  }

  @Override
  public void onError(Throwable failure) {
    body.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    body.complete(start.toString(StandardCharsets.UTF_8) + (cut ? "…" : ""));
  }
}
