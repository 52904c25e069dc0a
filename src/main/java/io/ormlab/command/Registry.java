package io.ormlab.command;

import io.ormlab.message.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * The commands, by name. Their classes are named as text, for a class that is mentioned in code is loaded, and one line runs one
 * command; a test makes every one of them.
 */
public final class Registry {

    private static final String HERE = "io.ormlab.command.";

    /** One line a command: its name, other names it goes by, its class (of this package where it names none). */
    private static final String COMMANDS = """
            init            InitCommand
            generate-migration migrate  GenerateMigrationCommand
            upgrade         UpgradeCommand
            downgrade       DowngradeCommand
            revision        RevisionCommand
            current         CurrentCommand
            history         HistoryCommand
            heads           HeadsCommand
            show            ShowCommand
            check           CheckCommand
            verify          VerifyCommand
            stamp           StampCommand
            merge           MergeCommand
            backup          BackupCommand
            restore         RestoreCommand
            edit            EditCommand
            new-model       NewModelCommand
            seed            SeedCommand
            models          ModelsCommand
            describe        DescribeCommand
            diagram         DiagramCommand
            reload          ReloadCommand
            tables          TablesCommand
            schema          SchemaCommand
            sql             SqlCommand
            sandbox         SandboxCommand
            begin           BeginCommand
            commit          CommitCommand
            rollback        RollbackCommand
            echo            EchoCommand
            explain         ExplainCommand
            stats           StatsCommand
            vars            VarsCommand
            imports         ImportsCommand
            methods         MethodsCommand
            types           TypesCommand
            list            ListCommand
            drop            DropCommand
            reset           ResetCommand
            save            SaveCommand
            open            OpenCommand
            help            HelpCommand
            site            SiteCommand
            lang            LangCommand
            quit exit       QuitCommand
            """;

    private final Map<String, String> classes = new LinkedHashMap<>();
    private final Map<String, String> aliases = new LinkedHashMap<>();

    private Registry(String table) {
        // Every start comes here: streams and patterns would take longer than all the rest of it.
        StringTokenizer lines = new StringTokenizer(table, "\n");
        while (lines.hasMoreTokens()) {
            add(new StringTokenizer(lines.nextToken()));
        }
    }

    /**
     * The commands of this package, and more.
     *
     * @param more lines of the same form, for commands that stand above this package
     */
    public static Registry of(String more) {
        return new Registry(COMMANDS + more);
    }

    private void add(StringTokenizer words) {
        String name = words.nextToken();
        String word = words.nextToken();
        while (words.hasMoreTokens()) {
            aliases.put(word, name);
            word = words.nextToken();
        }
        classes.put(name, word.indexOf('.') < 0 ? HERE + word : word);
    }

    /** The names of the commands, in the order of the table, without the aliases. */
    public Set<String> names() {
        return classes.keySet();
    }

    /** Every word that is a command: the names and the aliases. */
    public List<String> words() {
        List<String> words = new ArrayList<>(classes.keySet());
        words.addAll(aliases.keySet());
        return words;
    }

    /** The name behind a name or an alias. */
    public Optional<String> name(String word) {
        return Optional.ofNullable(classes.containsKey(word) ? word : aliases.get(word));
    }

    public boolean has(String word) {
        return classes.containsKey(word) || aliases.containsKey(word);
    }

    /** The other names of a command. */
    public List<String> aliases(String name) {
        return aliases.entrySet().stream()
                .filter(alias -> alias.getValue().equals(name))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The bundle of a command's messages: its package's. */
    public String bundle(String name) {
        String type = classes.get(name);
        String pack = type.substring(0, type.lastIndexOf('.'));
        return pack.substring(pack.lastIndexOf('.') + 1);
    }

    /** The names that a mistyped word may have meant, nearest first. */
    public List<String> nearest(String word) {
        return Nearest.of(word, words());
    }

    /**
     * A new object of a command.
     *
     * @param word a name or an alias
     */
    public LabCommand create(String word) {
        String type = classes.get(name(word).orElseThrow());
        try {
            var constructor = Class.forName(type).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (LabCommand) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the command " + word + " has no class " + type, e);
        }
    }
}
