package hoplab.visit;

/** A request got no answer. */
public final class VisitFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  VisitFailure(Request request, String why) {
    super(request.method() + " " + request.uri() + " got no answer: " + why);
  }
}
