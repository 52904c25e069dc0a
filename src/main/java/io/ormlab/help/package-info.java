/** The notes: parse, find, show, try. Uses model, migration and render. */
package io.ormlab.help;
