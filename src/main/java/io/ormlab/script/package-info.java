/**
 * Scripts, transcripts and lessons. Uses command, help, snippet and render.
 *
 * <p>A <em>script</em> is input lines: one input a line, Java over as many lines as it needs, blank lines and lines that begin
 * with {@code #} left out between inputs. It stops at the first input that fails.
 *
 * <p>A <em>transcript</em> is a file whose first line, blank lines and comments aside, begins with {@code "> "}. That begins an
 * input, {@code ". "} right after goes on with it, and all lines up to the next input are its output as it stands, results and
 * diagnostics in the order in which they come; {@link OutputLine} tells the three exceptions. Shown (plain {@code run}), it looks
 * like the file: inputs with their marks, and what they print now. An input that fails with just the output that the file expects
 * does what it should, and the run goes on; any other failure stops it. Compared ({@code --check}, {@code --update}), it is run to
 * its end, and only the output counts.
 *
 * <p>In <em>Markdown</em> ({@code .md}, {@code .markdown}) a fence marked {@code ormlab} is either of them, and a fence marked
 * {@code java PATH} writes its text to that file of the workspace. All of a file's fences share one session.
 *
 * <p>Each file has a session of its own: no variable of the session that runs it is seen or changed, only the workspace is shared.
 */
package io.ormlab.script;
