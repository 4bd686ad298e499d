package io.github.camundabolna.bolna.disposition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.bolna.client.disposition.Disposition;
import io.github.camundabolna.bolna.client.disposition.DispositionClient;
import io.github.camundabolna.operation.OperationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds what an earlier attempt of the job created: by its texts, its agent, and its time. */
record DispositionLookup(DispositionClient bolna, OperationContext job, String agentId) {

  private static final List<String> COMPARED = List.of("name", "question", "category");

  /**
   * Finds a disposition for each of those that are wanted.
   *
   * @return the IDs in the same order; empty if any is missing, because Bolna creates all or none
   */
  Optional<List<String>> created(List<JsonNode> wanted) {
    List<Disposition> candidates = listed(this::isSince);
    List<String> ids = new ArrayList<>();
    for (JsonNode each : wanted) {
      ObjectNode texts = texts(each);
      Optional<Disposition> found =
          candidates.stream().filter(candidate -> candidate.hasAll(texts)).findFirst();
      found.ifPresent(
          disposition -> {
            candidates.remove(disposition);
            ids.add(disposition.id());
          });
    }
    return Optional.of(ids).filter(all -> all.size() == wanted.size());
  }

  private static ObjectNode texts(JsonNode wanted) {
    ObjectNode texts = JsonNodeFactory.instance.objectNode();
    COMPARED.stream().filter(wanted::hasNonNull).forEach(name -> texts.set(name, wanted.get(name)));
    return texts;
  }

  /**
   * Finds the disposition that was changed, or the copy that Bolna made of it. While the agent has
   * the original, there is no copy.
   */
  Optional<String> changed(String dispositionId, ObjectNode changes) {
    List<Disposition> found =
        listed(each -> each.hasId(dispositionId) || isSince(each) && each.hasAll(changes));
    return found.stream()
        .filter(each -> each.hasId(dispositionId))
        .findFirst()
        .map(original -> Optional.of(original).filter(each -> each.hasAll(changes)))
        .orElseGet(() -> copy(dispositionId, changes, found))
        .map(Disposition::id);
  }

  private Optional<Disposition> copy(
      String dispositionId, ObjectNode changes, List<Disposition> candidates) {
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode expected = texts(bolna.disposition(dispositionId, Optional.empty()).body());
    expected.setAll(changes);
    return candidates.stream().filter(candidate -> candidate.hasAll(expected)).findFirst();
  }

  private List<Disposition> listed(Predicate<Disposition> condition) {
    List<Disposition> found = new ArrayList<>();
    bolna.forEach(Optional.of(agentId), each -> addIf(condition, each, found));
    return found;
  }

  private static void addIf(
      Predicate<Disposition> condition, Disposition each, List<Disposition> found) {
    if (condition.test(each)) {
      found.add(each);
    }
  }

  private boolean isSince(Disposition disposition) {
    return job.isSinceEntry(disposition.createdAt());
  }
}
