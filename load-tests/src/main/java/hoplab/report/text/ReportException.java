package hoplab.report.text;

import hoplab.result.LabException;

/** A report that cannot be made; the message is one sentence for the user. */
public final class ReportException extends LabException {
  private static final long serialVersionUID = 1L;

  public ReportException(String message) {
    super(message);
  }

  public ReportException(String message, Throwable cause) {
    super(message, cause);
  }
}
