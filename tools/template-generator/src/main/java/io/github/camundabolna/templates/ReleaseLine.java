package io.github.camundabolna.templates;

/**
 * The versions of Camunda that share a set of templates. Their templates have the same ids: of
 * those that fit the Camunda version of a diagram, the Modeler offers the one with the highest
 * version. So each line has versions of its own, and a newer line has higher ones.
 */
public enum ReleaseLine {
  /** For Camunda 8.8 and 8.9, as the generator of SDK 8.8 writes them. */
  CAMUNDA_8_8("8.8", 0) {
    @Override
    void complete(Template template) {
      ResponseFormatFields.add(template);
    }
  },

  /** For Camunda 8.10 and newer. */
  CAMUNDA_8_10("8.10", 1000) {
    @Override
    void complete(Template template) {
      template.json().withObject("engines").put("camunda", "^8.10");
      template.setVersion(template.json().path("version").asInt() + firstVersion());
      if (!template.operations().isEmpty()) {
        OperationSteps.add(template);
        CredentialFields.add(template);
        JobTimeoutField.add(template);
        ResponseFormatFields.add(template);
      }
    }
  };

  private final String folder;
  private final int firstVersion;

  ReleaseLine(String folder, int firstVersion) {
    this.folder = folder;
    this.firstVersion = firstVersion;
  }

  /** Returns the folder of this line's templates, which is also its first version of Camunda. */
  public String folder() {
    return folder;
  }

  /** Returns what is added to the version that the connector's annotation has. */
  int firstVersion() {
    return firstVersion;
  }

  /** Adds what the Modeler of this line knows, and the generator of SDK 8.8 doesn't. */
  abstract void complete(Template template);
}
