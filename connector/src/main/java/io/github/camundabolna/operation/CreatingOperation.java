package io.github.camundabolna.operation;

/**
 * An operation that creates or buys something. {@link OperationRunner} runs it once per job in this
 * runtime; across runtimes, the operation itself looks for what an earlier attempt created, with
 * {@link OperationContext#createOnce}. Its result stays in memory for a while, so it must be small.
 */
public interface CreatingOperation {}
