package hoplab.bff;

import hoplab.contract.UserNotFound;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/**
 * What a service's refusal means here: nobody of that name, or a failure of which the client hears
 * nothing more.
 */
final class Refusals implements ResponseExceptionMapper<RuntimeException> {
  @Override
  public boolean handles(int status, MultivaluedMap<String, Object> headers) {
    return status >= 300;
  }

  @Override
  public RuntimeException toThrowable(Response response) {
    int status = response.getStatus();
    return status == 404 ? new UserNotFound() : new ServiceRefusal(status);
  }
}
