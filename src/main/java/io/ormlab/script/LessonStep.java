package io.ormlab.script;

/**
 * One step of a lesson.
 *
 * @param line where it begins in the lesson's file, from 1
 * @param prose what is said before it, in Markdown
 * @param hint what helps a learner who asks, or empty
 * @param part what is done: one input, a script, or a file to write
 */
record LessonStep(int line, String prose, String hint, Part part) {

    /** The input that a learner may type, or empty where the step is no single input. */
    String input() {
        return part instanceof Part.Transcript transcript
                ? transcript.exchanges().get(0).input()
                : "";
    }
}
