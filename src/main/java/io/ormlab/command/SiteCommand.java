package io.ormlab.command;

import io.ormlab.help.site.Site;
import io.ormlab.help.site.SiteFolder;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Parameters;

/** {@code site}: the notes as a static web site. */
final class SiteCommand extends LabCommand {

    @Parameters(paramLabel = "DIR")
    private String dir;

    @Override
    protected void run(Lab lab) {
        Path folder = lab.dir().resolve(dir).normalize();
        Map<String, String> files = Site.files(lab.registry().names());
        new SiteFolder(folder).write(files);
        lab.say("command.site.written", files.size(), folder.resolve("index.html"));
    }
}
