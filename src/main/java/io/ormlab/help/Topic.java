package io.ormlab.help;

import java.util.List;

/** The pages that are about a subject, in the order in which the table of contents has them. */
public enum Topic {
    TYPES("types", "type", "类型", "列类型"),
    OPTIONS("options", "option", "选项", "列选项"),
    /** The values of {@code lazy} stand in its table too, and their pages in a folder of their own. */
    RELATIONSHIPS("relationships", "relationship", "relations", "关系", "关系选项") {
        @Override
        List<String> folders() {
            return List.of(id(), "lazy");
        }
    },
    WORKFLOW("workflow", "流程", "工作流", "工作流程"),
    CONFIG("config", "configuration", "配置"),
    QUERIES("queries", "query", "查询"),
    TRANSACTIONS("transactions", "transaction", "事务"),
    FLASK("flask", "flask-sqlalchemy", "对照"),
    ERRORS("errors", "error", "错误", "报错"),
    SQLITE("sqlite", "limits", "限制"),
    POSTGRES("postgres", "postgresql"),
    ;

    private final String id;
    private final List<String> aliases;

    Topic(String id, String... aliases) {
        this.id = id;
        this.aliases = List.of(aliases);
    }

    /** What is typed after {@code help}, and the name of the page's file. */
    public String id() {
        return id;
    }

    /** What may be typed in place of the name, in Chinese too. */
    public List<String> aliases() {
        return aliases;
    }

    /** Whether the rows of its table may be asked for by name; in other pages a table is a table. */
    public boolean hasRows() {
        return compareTo(CONFIG) <= 0;
    }

    /** Where the pages of its rows may lie. */
    List<String> folders() {
        return List.of(id);
    }

    boolean isCalled(String word) {
        return id.equalsIgnoreCase(word) || aliases.stream().anyMatch(word::equalsIgnoreCase);
    }
}
