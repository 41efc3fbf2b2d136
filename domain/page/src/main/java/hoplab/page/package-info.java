/** The one page that every variant serves; what differs between them is told to it at run time. */
package hoplab.page;
