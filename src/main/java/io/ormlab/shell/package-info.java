/** The terminal: line reader, prompt, highlighting, completion, pager. Uses command, snippet and render. */
package io.ormlab.shell;
