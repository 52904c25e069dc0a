package io.ormlab.command;

import io.ormlab.message.LabException;
import picocli.CommandLine.Parameters;

/** {@code echo}: shows what Ebean sends, or no longer. */
final class EchoCommand extends LabCommand {

    private static final String SQL = "sql";

    @Parameters(paramLabel = "sql", index = "0", arity = "0..1")
    private String what = SQL;

    @Parameters(paramLabel = "on|off", index = "1", arity = "0..1")
    private String state;

    @Override
    protected void run(Lab lab) {
        if (!what.equals(SQL)) {
            throw LabException.usage("command.value", Shown.shortened(what), "echo")
                    .and("command.usage.next", "echo");
        }
        if (state != null) {
            lab.traffic().echo(on());
        }
        lab.note(lab.traffic().echo() ? "ormsql.echo.on" : "ormsql.echo.off");
    }

    private boolean on() {
        return switch (state) {
            case "on" -> true;
            case "off" -> false;
            default ->
                throw LabException.usage("command.value", Shown.shortened(state), "on|off")
                        .and("command.usage.next", "echo");
        };
    }
}
