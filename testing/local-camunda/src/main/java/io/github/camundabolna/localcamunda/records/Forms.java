package io.github.camundabolna.localcamunda.records;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.FormIntent;
import io.camunda.zeebe.protocol.record.value.deployment.Form;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tracks every deployed version of every form. */
final class Forms implements Projection {

  private final Map<Long, DeployedForm> byKey = new HashMap<>();

  @Override
  public void read(Record<?> event) {
    if (event.getValue() instanceof Form form) {
      if (event.getIntent() == FormIntent.CREATED) {
        byKey.put(form.getFormKey(), deployed(form));
      } else if (event.getIntent() == FormIntent.DELETED) {
        byKey.remove(form.getFormKey());
      }
    }
  }

  Optional<DeployedForm> withKey(long key) {
    return Optional.ofNullable(byKey.get(key));
  }

  Optional<DeployedForm> latest(String formId) {
    return byKey.values().stream()
        .filter(form -> form.formId().equals(formId))
        .max(Comparator.comparingInt(DeployedForm::version));
  }

  private static DeployedForm deployed(Form form) {
    return new DeployedForm(
        form.getFormKey(),
        form.getFormId(),
        form.getVersion(),
        new String(form.getResource(), StandardCharsets.UTF_8));
  }
}
