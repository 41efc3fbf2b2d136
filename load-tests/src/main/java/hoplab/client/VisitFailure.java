package hoplab.client;

/** A request got no answer, or one that a browser keeps from the page. */
public final class VisitFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  private VisitFailure(String message) {
    super(message);
  }

  VisitFailure(Request request, String why) {
    this(request.method() + " " + request.uri() + " got no answer: " + why);
  }

  /** A browser would keep the page from sending it, or from reading its answer. */
  static VisitFailure refused(Request request, String why) {
    return new VisitFailure(
        "a browser would refuse " + request.method() + " " + request.uri() + ": " + why);
  }

  /** The server would not do it. */
  static VisitFailure status(Request request, Reply reply) {
    return new VisitFailure(
        request.method() + " " + request.uri() + " was answered with status " + reply.status());
  }
}
