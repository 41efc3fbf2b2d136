package hoplab.tier;

/**
 * Tells a resource that is used up from one that fails. A bean of this type turns such failures
 * from 500 into 503 with {@code Retry-After}.
 */
public interface Overload {
  /** Whether the failure came about because there was more work than the tier can carry. */
  boolean isCauseOf(Throwable failure);
}
