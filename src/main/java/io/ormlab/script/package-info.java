/** Scripts, transcripts and lessons. Uses command, snippet and render. */
package io.ormlab.script;
