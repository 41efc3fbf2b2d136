package hoplab.allin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hoplab.contract.Months;
import hoplab.contract.User;
import hoplab.tier.Overload;
import hoplab.tier.RequestId;
import hoplab.tier.TierTime;
import hoplab.tier.TierTime.Activity;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * With {@code hoplab.statement-service.url}, for one arrangement of the experiment {@code heavy}
 * only: statements are made by order-service, everything else stays here. The worker thread waits
 * for it, with the times that the bff waits for it too. Java's own client, so that the jar of the
 * baseline holds no library more.
 */
@ApplicationScoped
class StatementService implements Overload {
  private static final String NAME = "order-service";
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
  private static final Duration READ_TIMEOUT = Duration.ofSeconds(30);
  private static final int OK = 200;
  private static final int OVERLOADED = 503;

  private final ObjectMapper json;
  private final Optional<URI> service;
  private final Optional<String> key;
  private final HttpClient client;

  StatementService(
      ObjectMapper json,
      @ConfigProperty(name = "hoplab.statement-service.url") Optional<URI> service,
      @ConfigProperty(name = "hoplab.statement-service.api-key") Optional<String> key) {
    this.json = json;
    this.service = service;
    this.key = key;
    this.client =
        service.isEmpty()
            ? null
            : HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
  }

  /** Whether statements are made there. */
  boolean isUsed() {
    return service.isPresent();
  }

  /** The statement as a PDF. */
  byte[] pdf(User user, Months months) {
    TierTime time = TierTime.current();
    time.started(Activity.UPSTREAM);
    try {
      HttpResponse<byte[]> answer =
          client.send(request(user, months), HttpResponse.BodyHandlers.ofByteArray());
      time.passOn(NAME, answer.headers().firstValue("Server-Timing").orElse(null));
      if (answer.statusCode() != OK) {
        throw new Failure("it answered with status " + answer.statusCode(), answer.statusCode());
      }
      return answer.body();
    } catch (IOException e) {
      throw new Failure(e.toString(), 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure(e.toString(), 0);
    } finally {
      time.ended(Activity.UPSTREAM);
    }
  }

  private HttpRequest request(User user, Months months) throws JsonProcessingException {
    String path = "/user/%s/statement?months=%d".formatted(user.id(), months.count());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(service.orElseThrow() + path))
            .timeout(READ_TIMEOUT)
            .header("Content-Type", "application/json")
            .header(RequestId.HEADER, RequestId.current())
            .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(user)));
    key.ifPresent(secret -> request.header("X-Api-Key", secret));
    return request.build();
  }

  @Override
  public boolean isCauseOf(Throwable failure) {
    return failure instanceof Failure answered && answered.status == OVERLOADED;
  }

  /** It gave no answer that is of use; the client hears nothing more of it. */
  private static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;

    Failure(String message, int status) {
      super("no statement from " + NAME + ": " + message);
      this.status = status;
    }
  }
}
