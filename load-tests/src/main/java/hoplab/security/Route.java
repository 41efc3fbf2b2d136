package hoplab.security;

import hoplab.contract.RawRequest;

/**
 * A request of a use case.
 *
 * @param path with {@code {id}} for the user
 */
record Route(String method, String path) {

  /** As a descriptor has it: {@code GET /api/user/{id}}. */
  static Route of(String line) {
    String[] parts = line.split(" ", 2);
    return new Route(parts[0], parts[1]);
  }

  RawRequest request(String id) {
    return RawRequest.of(method, target(id));
  }

  RawRequest request(String otherMethod, String id) {
    return RawRequest.of(otherMethod, target(id));
  }

  private String target(String id) {
    return path.replace("{id}", id);
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
