// ormlab's commands in the JDK's own jshell; the README says how it is started.
import io.ormlab.JshellLab;
var lab = JshellLab.open();
System.out.println("lab.init()  lab.generateMigration(\"initial\")  lab.upgrade()  lab.seed()  lab.sql(\"select 1\")  lab.help(\"types\")  lab.run(\"history\")");
