/** Entity-relationship pictures: boxes and lines, laid out by ELK, as text, SVG, HTML and Mermaid. Uses the rest of render. */
package io.ormlab.render.diagram;
