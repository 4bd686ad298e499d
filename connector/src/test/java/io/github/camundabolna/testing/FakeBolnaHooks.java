package io.github.camundabolna.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Actions that run while a {@link FakeBolna} handles a request. */
public final class FakeBolnaHooks {

  private final List<Runnable> beforePlacing = new CopyOnWriteArrayList<>();
  private final List<Runnable> onReading = new CopyOnWriteArrayList<>();
  private final List<Runnable> onListing = new CopyOnWriteArrayList<>();
  private final List<Consumer<FakeCall>> onPlaced = new CopyOnWriteArrayList<>();

  private final List<Runnable> onRequest = new CopyOnWriteArrayList<>();

  /** Between any request and its answer. */
  public void onRequest(Runnable action) {
    onRequest.add(action);
  }

  /** Between a POST and its call. */
  public void beforePlacing(Runnable action) {
    beforePlacing.add(action);
  }

  /** Between a call and the answer to its POST. */
  public void onPlaced(Consumer<FakeCall> action) {
    onPlaced.add(action);
  }

  /** While a call is read in full. */
  public void onReading(Runnable action) {
    onReading.add(action);
  }

  public void onListing(Runnable action) {
    onListing.add(action);
  }

  void request() {
    onRequest.forEach(Runnable::run);
  }

  void beforePlacing() {
    beforePlacing.forEach(Runnable::run);
  }

  void placed(FakeCall call) {
    onPlaced.forEach(action -> action.accept(call));
  }

  void reading() {
    onReading.forEach(Runnable::run);
  }

  void listing() {
    onListing.forEach(Runnable::run);
  }
}
