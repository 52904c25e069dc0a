package io.ormlab;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

/** The package table of the README: an arrow only points down it. */
@AnalyzeClasses(packages = "io.ormlab", importOptions = DoNotIncludeTests.class)
class PackageArrowsTest {

    @ArchTest
    static final ArchRule ARROWS = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("root")
            .definedBy("io.ormlab")
            .optionalLayer("shell")
            .definedBy("io.ormlab.shell..")
            .layer("script")
            .definedBy("io.ormlab.script..")
            .layer("command")
            .definedBy("io.ormlab.command..")
            .layer("help")
            .definedBy("io.ormlab.help..")
            .layer("snippet")
            .definedBy("io.ormlab.snippet..")
            .layer("query")
            .definedBy("io.ormlab.query..")
            .layer("migration")
            .definedBy("io.ormlab.migration..")
            .layer("model")
            .definedBy("io.ormlab.model..")
            .layer("workspace")
            .definedBy("io.ormlab.workspace..")
            .layer("render")
            .definedBy("io.ormlab.render..")
            .layer("message")
            .definedBy("io.ormlab.message..")
            .whereLayer("shell")
            .mayOnlyAccessLayers("command", "snippet", "render", "message")
            .whereLayer("script")
            .mayOnlyAccessLayers("command", "help", "snippet", "render", "message")
            .whereLayer("command")
            .mayOnlyAccessLayers("workspace", "model", "migration", "snippet", "query", "help", "render", "message")
            .whereLayer("help")
            .mayOnlyAccessLayers("model", "migration", "render", "message")
            .whereLayer("snippet")
            .mayOnlyAccessLayers("model", "message")
            .whereLayer("query")
            .mayOnlyAccessLayers("workspace", "message")
            .whereLayer("migration")
            .mayOnlyAccessLayers("model", "workspace", "message")
            .whereLayer("model")
            .mayOnlyAccessLayers("workspace", "message")
            .whereLayer("workspace")
            .mayOnlyAccessLayers("message")
            .whereLayer("render")
            .mayOnlyAccessLayers("message")
            .whereLayer("message")
            .mayNotAccessAnyLayer();

    @ArchTest
    static final ArchRule ONLY_THE_ENTRY_EXITS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.ormlab.Ormlab")
            .should()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule NO_CATCH_ALL_NAMES =
            classes().should().haveNameNotMatching(".*(Util|Utils|Helper|Manager|Commands)");
}
