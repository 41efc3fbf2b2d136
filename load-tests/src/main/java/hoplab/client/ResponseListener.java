package hoplab.client;

/** Is told what becomes of one request; called on the client's own thread. */
interface ResponseListener {

  /** A connection is there; the request is written next. */
  void writing();

  /** The last byte of the answer is in. */
  void answered(Reply reply);

  /** There will be no answer. */
  void failed(String why);
}
