package io.ormlab.shell;

import java.util.List;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;

/**
 * JLine's display, but for the way to a line's right edge, which is to write its last character once more: JLine begins it in the
 * last column, where a character of two columns would wrap and stand there twice.
 */
final class WideDisplay extends Display {

    private static final int WIDE = 2;

    WideDisplay(Terminal terminal) {
        super(terminal, false);
    }

    @Override
    protected void moveVisualCursorTo(int target, List<AttributedString> newLines) {
        int row = target / columns1;
        boolean toEdge = cursorPos != target && target % columns1 == columns && row < newLines.size();
        AttributedString last =
                toEdge ? newLines.get(row).columnSubSequence(columns - 1, columns) : AttributedString.EMPTY;
        if (last.columnLength() < WIDE) {
            super.moveVisualCursorTo(target, newLines);
            return;
        }
        moveVisualCursorTo(target - WIDE);
        last.print(terminal);
        cursorPos += WIDE;
    }
}
