/**
 * What the pages of the variants have in common: style, script, and what a page has to know about
 * its variant, which is told to it at run time. The page itself is the variant's own.
 */
package hoplab.page;
