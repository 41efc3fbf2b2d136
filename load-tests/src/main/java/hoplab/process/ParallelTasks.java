package hoplab.process;

import hoplab.result.LabException;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Work that is done at the same time, none of which is left alone when another fails. */
public final class ParallelTasks {

  private ParallelTasks() {}

  /**
   * Waits for all.
   *
   * @param done gets what came of those that did not fail, in their order
   * @throws LabException that of the first that failed, once the others have ended too
   */
  public static <T> void await(Collection<CompletableFuture<T>> all, Consumer<? super T> done) {
    RuntimeException failure = null;
    for (CompletableFuture<T> one : all) {
      try {
        done.accept(one.join());
      } catch (CompletionException e) {
        if (failure == null) {
          failure = e.getCause() instanceof LabException sentence ? sentence : e;
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
