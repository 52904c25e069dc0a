package io.ormlab.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jline.utils.InfoCmp;
import org.jline.utils.InfoCmp.Capability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a terminal can do, beside what JLine reads from the same descriptions. */
class CapabilitiesTest {

    private final Set<Capability> flags = new HashSet<>();
    private final Map<Capability, Integer> numbers = new HashMap<>();
    private final Map<Capability, String> strings = new HashMap<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dumb",
                "dumb-color",
                "ansi",
                "xterm",
                "xterm-256color",
                "windows",
                "windows-256color",
                "windows-conemu",
                "windows-vtp",
                "screen",
                "screen-256color",
                "rxvt-unicode",
                "rxvt-unicode-256color",
                "rxvt-basic",
                "rxvt"
            })
    void isReadAsJlineReadsIt(String type) throws Exception {
        Set<Capability> theirFlags = new HashSet<>();
        Map<Capability, Integer> theirNumbers = new HashMap<>();
        Map<Capability, String> theirStrings = new HashMap<>();
        InfoCmp.parseInfoCmp(InfoCmp.getDefaultInfoCmp(type), theirFlags, theirNumbers, theirStrings);

        assertThat(new Capabilities(flags, numbers, strings).read(type)).isTrue();

        assertThat(flags).isEqualTo(theirFlags);
        assertThat(numbers).isEqualTo(theirNumbers);
        // JLine ends a value at an escaped comma.
        String line = strings.remove(Capability.acs_chars);
        String theirLine = theirStrings.remove(Capability.acs_chars);
        assertThat(line == null ? "" : line).startsWith(theirLine == null ? "" : theirLine);
        assertThat(strings).isEqualTo(theirStrings).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vt100", "tmux-256color", "", "../utils/xterm", "no such terminal"})
    void ofOtherTerminalsNothingIsKnownHere(String type) throws Exception {
        assertThat(new Capabilities(flags, numbers, strings).read(type)).isFalse();
        assertThat(flags).isEmpty();
        assertThat(numbers).isEmpty();
        assertThat(strings).isEmpty();
    }

    @Test
    void everyNameOfTheTableIsKnown() throws Exception {
        new Capabilities(flags, numbers, strings).read("xterm");

        assertThat(strings).containsEntry(Capability.key_up, "\\EOA").containsEntry(Capability.clr_eol, "\\E[K");
        assertThat(numbers).containsEntry(Capability.columns, 80);
        assertThat(flags).contains(Capability.auto_right_margin);
    }
}
