package hoplab.contract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to a document what no signature of a method tells: refusals, and how one signs in. */
final class AgreedAnswers implements OASFilter {
  private final SignIn signIn;

  AgreedAnswers(SignIn signIn) {
    this.signIn = signIn;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Map<String, PathItem> paths = new TreeMap<>(document.getPaths().getPathItems());
    paths.forEach(
        (path, item) -> item.getOperations().values().forEach(each -> complete(path, each)));
    Map<String, Schema> schemas = new TreeMap<>(document.getComponents().getSchemas());
    document.setPaths(null);
    document.setComponents(null);
    document.setInfo(OASFactory.createInfo().title("Hoplab user API").version("1"));
    document.setPaths(OASFactory.createPaths());
    paths.forEach(document.getPaths()::addPathItem);
    document.setComponents(OASFactory.createComponents().schemas(schemas));
  }

  private void complete(String path, Operation operation) {
    if (signIn == SignIn.SESSION) {
      operation.addParameter(
          OASFactory.createParameter()
              .name(SignIn.PAGE_HEADER)
              .in(Parameter.In.HEADER)
              .required(true)
              .schema(string().addEnumeration(SignIn.PAGE)));
    }
    operation.getResponses().removeAPIResponse("401");
    operation.getResponses().removeAPIResponse("403");
    refusal(operation, "401", "Nobody has signed in");
    switch (path) {
      case SignIn.PATH -> signIn(operation);
      case SignIn.OUT -> answer(operation, "204", "What was shown is worth nothing from now on");
      default -> {
        refusal(operation, "403", "Another user's data");
        refusal(operation, "404", UserNotFound.BODY);
      }
    }
    if (path.endsWith("/statement")) {
      refusal(operation, "400", Months.RULE);
    }
    refusal(operation, "503", "More requests than can be answered, try again after Retry-After");
    operation
        .getResponses()
        .setAPIResponses(new TreeMap<>(operation.getResponses().getAPIResponses()));
  }

  private void signIn(Operation operation) {
    operation.setRequestBody(
        OASFactory.createRequestBody()
            .required(true)
            .content(
                json(object(Map.of("password", string(), "user", string()), "user", "password"))));
    refusal(operation, "400", "No user and password in JSON");
    refusal(operation, "429", "Too many wrong passwords, try again after Retry-After");
    if (signIn == SignIn.SESSION) {
      answer(operation, "204", "A cookie stands for the session");
      return;
    }
    Schema seconds = OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).format("int64");
    answer(operation, "200", "A token for Authorization")
        .setContent(
            json(
                object(
                    Map.of("expiresInSeconds", seconds, "token", string()),
                    "token",
                    "expiresInSeconds")));
  }

  /** The one good answer, in the place of what the signature says. */
  private static APIResponse answer(Operation operation, String status, String what) {
    List.of("200", "201", "204").forEach(operation.getResponses()::removeAPIResponse);
    APIResponse response = OASFactory.createAPIResponse().description(what);
    operation.getResponses().addAPIResponse(status, response);
    return response;
  }

  private static void refusal(Operation operation, String status, String why) {
    Content text =
        OASFactory.createContent()
            .addMediaType("text/plain", OASFactory.createMediaType().schema(string()));
    operation
        .getResponses()
        .addAPIResponse(status, OASFactory.createAPIResponse().description(why).content(text));
  }

  private static Content json(Schema schema) {
    return OASFactory.createContent()
        .addMediaType("application/json", OASFactory.createMediaType().schema(schema));
  }

  private static Schema object(Map<String, Schema> properties, String... required) {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.OBJECT)
        .properties(new TreeMap<>(properties))
        .required(List.of(required));
  }

  private static Schema string() {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
  }
}
