package io.ormlab.command;

import io.ormlab.model.SentStatement;
import io.ormlab.render.TextWidth;

/** {@code stats}: what Ebean has sent in this session, summed up. */
final class StatsCommand extends LabCommand {

    private static final int SQL_COLUMNS = 60;

    @Override
    protected void run(Lab lab) {
        OrmTraffic.Sums sums = lab.traffic().sums();
        if (sums.slowest().isEmpty()) {
            lab.say("ormsql.stats.none");
            return;
        }
        lab.say("ormsql.stats.statements", sums.queries() + sums.changes(), sums.queries(), sums.changes());
        lab.say("ormsql.stats.rows", sums.rows());
        lab.say("ormsql.stats.time", EchoView.millis(sums.nanos()));
        SentStatement slowest = sums.slowest().get();
        lab.say(
                "ormsql.stats.slowest",
                EchoView.millis(slowest.nanos()),
                TextWidth.fit(TextWidth.printable(slowest.sql()), SQL_COLUMNS));
    }
}
