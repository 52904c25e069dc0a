package io.ormlab.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Models in the words of each tool: so many, each of which refers to the one before, in chains. */
final class Models {

    private static final int CHAIN = 25;

    private Models() {}

    static String name(int i) {
        return String.format(Locale.ROOT, "M%04d", i);
    }

    private static boolean linked(int i) {
        return i % CHAIN != 0;
    }

    static void java(Path folder, int count) throws IOException {
        Folders.write(folder.resolve("application.properties"), "datasource.db.url=jdbc:sqlite:data.sqlite\n");
        for (int i = 0; i < count; i++) {
            Folders.write(
                    folder.resolve("models/shop/" + name(i) + ".java"),
                    """
                    package shop;

                    import io.ebean.Model;
                    import jakarta.persistence.*;

                    @Entity
                    public class %s extends Model {
                        @Id public long id;
                        @Column(nullable = false, length = 80) public String name;
                        public int amount;
                    %s}
                    """
                            .formatted(
                                    name(i), linked(i) ? "    @ManyToOne public " + name(i - 1) + " before;\n" : ""));
        }
    }

    static void flask(Path folder, int count) throws IOException {
        StringBuilder app = new StringBuilder(
                """
                from flask import Flask
                from flask_sqlalchemy import SQLAlchemy
                from flask_migrate import Migrate
                app = Flask(__name__, instance_path=__import__("os").getcwd())
                app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///data.sqlite"
                db = SQLAlchemy(app)
                Migrate(app, db)
                """);
        for (int i = 0; i < count; i++) {
            app.append("\nclass %s(db.Model):\n".formatted(name(i)))
                    .append("    id = db.Column(db.Integer, primary_key=True)\n")
                    .append("    name = db.Column(db.String(80), nullable=False)\n")
                    .append("    amount = db.Column(db.Integer)\n");
            if (linked(i)) {
                app.append("    before_id = db.Column(db.Integer, db.ForeignKey(\"%s.id\"))\n"
                        .formatted(name(i - 1).toLowerCase(Locale.ROOT)));
            }
        }
        Folders.write(folder.resolve("app.py"), app.toString());
    }

    static void django(Path folder, int count) throws IOException {
        StringBuilder models = new StringBuilder("from django.db import models\n");
        for (int i = 0; i < count; i++) {
            models.append("\nclass %s(models.Model):\n".formatted(name(i)))
                    .append("    name = models.CharField(max_length=80)\n")
                    .append("    amount = models.IntegerField(default=0)\n");
            if (linked(i)) {
                models.append("    before = models.ForeignKey(%s, on_delete=models.CASCADE, null=True)\n"
                        .formatted(name(i - 1)));
            }
        }
        Folders.write(folder.resolve("shop/models.py"), models.toString());
        Folders.write(folder.resolve("shop/__init__.py"), "");
        Folders.write(folder.resolve("shop/migrations/__init__.py"), "");
        Folders.write(
                folder.resolve("settings.py"),
                """
                SECRET_KEY = "bench"
                INSTALLED_APPS = ["shop"]
                DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "data.sqlite"}}
                DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
                USE_TZ = True
                """);
        Folders.write(
                folder.resolve("manage.py"),
                """
                import os, sys
                os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")
                from django.core.management import execute_from_command_line
                execute_from_command_line(sys.argv)
                """);
    }
}
