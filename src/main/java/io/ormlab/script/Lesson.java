package io.ormlab.script;

import io.ormlab.message.LabException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown file taken apart into steps: what stands before a fence explains it, and each input of a transcript is a step of its
 * own. A comment {@code <!-- hint: … -->} before a fence is the hint for its first step.
 *
 * @param name what a person calls it by
 * @param place the file's name in failures
 * @param closing what is said after the last step
 */
record Lesson(String name, String place, String title, List<LessonStep> steps, String closing) {

    private static final Pattern HINT = Pattern.compile("<!--\\s*hint:\\s*(.*?)\\s*-->", Pattern.DOTALL);
    private static final Pattern TITLE = Pattern.compile("#\\s+(.*?)\\s*#*");

    /**
     * @throws LabException where the text has no steps
     */
    static Lesson of(String name, String place, String text) {
        List<String> lines = SourceLines.of(text).texts();
        List<LessonStep> steps = new ArrayList<>();
        int at = 0;
        for (MarkdownReader.Fence fence : MarkdownReader.fences(lines)) {
            add(steps, prose(lines, at, fence.from()), fence.part());
            at = fence.to();
        }
        if (steps.isEmpty()) {
            throw LabException.of("lesson.empty", place).and("lesson.empty.next");
        }
        return new Lesson(name, place, title(name, lines), List.copyOf(steps), prose(lines, at, lines.size()));
    }

    private static void add(List<LessonStep> steps, String prose, Part part) {
        Matcher hint = HINT.matcher(prose);
        String help = hint.find() ? hint.group(1) : "";
        String said = HINT.matcher(prose).replaceAll("").strip();
        if (!(part instanceof Part.Transcript transcript)) {
            steps.add(new LessonStep(part.line(), said, help, part));
            return;
        }
        boolean first = true;
        for (Exchange exchange : transcript.exchanges()) {
            Part one = new Part.Transcript(exchange.line(), List.of(exchange));
            steps.add(new LessonStep(exchange.line(), first ? said : "", first ? help : "", one));
            first = false;
        }
    }

    private static String prose(List<String> lines, int from, int to) {
        return String.join("\n", lines.subList(from, to)).strip();
    }

    private static String title(String name, List<String> lines) {
        return lines.stream()
                .map(TITLE::matcher)
                .filter(Matcher::matches)
                .map(match -> match.group(1))
                .findFirst()
                .orElse(name);
    }
}
