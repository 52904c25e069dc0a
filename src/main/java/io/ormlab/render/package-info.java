/** Tables, diagrams, colour, text width. Uses message. */
package io.ormlab.render;
