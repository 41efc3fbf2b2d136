package hoplab.allin;

import hoplab.allin.PageView.Shown;
import hoplab.contract.Dashboard;
import hoplab.contract.UserNotFound;
import hoplab.signin.Viewer;
import hoplab.store.orders.Orders;
import hoplab.store.users.Users;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * The page, rendered in this process with the dashboard in it: no script has to ask for the data.
 */
@Path("/")
public class PageApi {
  private static final String FIRST_USER = "u00042";

  private final Users users;
  private final Orders orders;
  private final Viewer viewer;

  PageApi(Users users, Orders orders, Viewer viewer) {
    this.users = users;
    this.orders = orders;
    this.viewer = viewer;
  }

  /** The template beside this class's name. */
  @CheckedTemplate
  static final class Templates {
    private Templates() {}

    static native TemplateInstance page(PageView view);
  }

  /** The page with the dashboard of a user: of who asks, or the first, unless it says whose. */
  @GET
  @Produces(MediaType.TEXT_HTML)
  public Response page(@QueryParam("id") String id) {
    String asker = viewer.name().orElse(null);
    String asked = id != null ? id : viewer.ownId().orElse(FIRST_USER);
    if (viewer.mustSignIn()) {
      return answer(id == null ? 200 : 401, new PageView(null, true, asked, "", null));
    }
    if (!viewer.maySee(asked)) {
      String why = "This is another user's data: sign in as that user, or as staff.";
      return answer(403, new PageView(asker, false, asked, why, null));
    }
    try {
      Shown shown = Shown.of(Dashboard.of(users.fetch(asked), orders.of(asked)));
      return answer(200, new PageView(asker, false, asked, "", shown));
    } catch (UserNotFound e) {
      String why = "User not found.";
      return answer(404, new PageView(asker, false, asked, why, null));
    }
  }

  /** What is about a user is kept by no cache. */
  private static Response answer(int status, PageView view) {
    return Response.status(status)
        .entity(Templates.page(view).render())
        .type("text/html; charset=UTF-8")
        .header("Cache-Control", "no-store")
        .build();
  }
}
