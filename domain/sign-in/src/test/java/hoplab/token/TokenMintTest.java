package hoplab.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TokenMintTest {
  private static final Vertx VERTX = Vertx.vertx();
  private static final SecurityIdentity ASKER =
      QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal("u00042")).build();

  private final TokenMint mint =
      new TokenMint(VERTX, Optional.of(TestKeys.privateKey()), "hoplab", 60);

  @AfterAll
  static void close() throws Exception {
    VERTX.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  @Test
  void anEventLoopDoesNotWaitForASignatureAndGetsTheTokenItself() throws Exception {
    CompletableFuture<Boolean> waited = new CompletableFuture<>();
    CompletableFuture<Boolean> arrivedThere = new CompletableFuture<>();
    Context context = VERTX.getOrCreateContext();
    context.runOnContext(
        ignored -> {
          AtomicBoolean arrived = new AtomicBoolean();
          mint.mint(ASKER, "user-service")
              .subscribe()
              .with(
                  token -> {
                    arrived.set(true);
                    arrivedThere.complete(Vertx.currentContext() == context);
                  },
                  arrivedThere::completeExceptionally);
          waited.complete(arrived.get());
        });
    assertThat(waited.get(10, TimeUnit.SECONDS)).as("signed before the call returned").isFalse();
    assertThat(arrivedThere.get(10, TimeUnit.SECONDS)).as("given to the caller's context").isTrue();
  }
}
