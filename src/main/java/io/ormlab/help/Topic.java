package io.ormlab.help;

import java.util.List;

/** The pages that are about a subject, in the order in which the table of contents has them. */
public enum Topic {
    TYPES("types", "type", "类型", "列类型"),
    OPTIONS("options", "option", "选项", "列选项"),
    RELATIONSHIPS("relationships", "relationship", "relations", "关系", "关系选项"),
    WORKFLOW("workflow", "流程", "工作流", "工作流程"),
    CONFIG("config", "configuration", "配置");

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

    boolean isCalled(String word) {
        return id.equalsIgnoreCase(word) || aliases.stream().anyMatch(word::equalsIgnoreCase);
    }
}
