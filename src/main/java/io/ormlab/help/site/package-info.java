/** The notes as a static web site: pages that need no script, no server and nothing from elsewhere. Uses help, render and message. */
package io.ormlab.help.site;
