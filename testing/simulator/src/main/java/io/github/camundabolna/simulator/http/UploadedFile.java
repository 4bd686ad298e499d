package io.github.camundabolna.simulator.http;

/** A file that came with a form, under the name that its sender gave it. */
record UploadedFile(String name, byte[] content) {}
