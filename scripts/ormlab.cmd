@echo off
rem Starts ormlab from a clone, as scripts/ormlab does: builds it first where the build is missing or older than the sources.
rem ORMLAB_JAVA_OPTS holds more options for the JVM. Exit status: the program's; 1 the build failed; 2 no JDK or no Maven.
rem All ASCII: how cmd reads other letters depends on the code page, and on its version. What is said in Chinese is in ormlab.zh.txt.
setlocal EnableExtensions DisableDelayedExpansion

for %%I in ("%~dp0..") do set "ORMLAB_HOME=%%~fI"
set "TARGET=%ORMLAB_HOME%\target"
set "CHINESE=%~dp0ormlab.zh.txt"

rem What is said in Chinese needs UTF-8, and so does what Java prints; the console gets its own code page back at the end.
set "CODE_PAGE="
for /f "tokens=2 delims=:" %%P in ('chcp') do set "CODE_PAGE=%%P"
if not defined CODE_PAGE goto utf8
set "CODE_PAGE=%CODE_PAGE: =%"
set "CODE_PAGE=%CODE_PAGE:.=%"
for /f "delims=0123456789" %%P in ("%CODE_PAGE%") do set "CODE_PAGE="
:utf8
chcp 65001 >nul

set "SAY=en"
if /i "%ORMLAB_LANG%"=="zh" set "SAY=zh"
if not defined ORMLAB_LANG if "%CODE_PAGE%"=="936" set "SAY=zh"

rem Which Java: JAVA_HOME, else the PATH.
set "JDK="
set "OLD="
if not defined JAVA_HOME goto path
set "JAVA_HOME=%JAVA_HOME:"=%"
call :examine "%JAVA_HOME%"
if defined JDK goto found
:path
for /f "delims=" %%J in ('where javac.exe 2^>nul') do call :onpath "%%~dpJ"
if defined JDK goto found
if defined OLD goto oldjava
goto nojava
:found

rem The build is current where no source is newer than its copy of the last build (xcopy /D lists those that are), and none is gone.
if not exist "%TARGET%\classpath.txt" goto build
if not exist "%TARGET%\ormlab.jar" goto build
set "NEWER="
call :newer "%ORMLAB_HOME%\src\main" "%TARGET%\built\main" /E
call :newer "%TARGET%\built\main" "%ORMLAB_HOME%\src\main" /E
call :newer "%ORMLAB_HOME%\notes" "%TARGET%\built\notes" /E
call :newer "%TARGET%\built\notes" "%ORMLAB_HOME%\notes" /E
call :newer "%ORMLAB_HOME%\pom.xml" "%TARGET%\built"
if not defined NEWER goto run

:build
where mvn >nul 2>nul
if errorlevel 1 goto nomaven
call :say building "building with Maven (the first time, and when a source changed) ..."
if exist "%TARGET%\classpath.txt" del "%TARGET%\classpath.txt"
if exist "%TARGET%\built" rmdir /s /q "%TARGET%\built"
if exist "%TARGET%\lib" rmdir /s /q "%TARGET%\lib"
rem The copies are made before Maven runs: a source that is saved while it runs is newer than its copy.
xcopy "%ORMLAB_HOME%\src\main" "%TARGET%\built\main" /E /I /Q /Y /K >nul
xcopy "%ORMLAB_HOME%\notes" "%TARGET%\built\notes" /E /I /Q /Y /K >nul
xcopy "%ORMLAB_HOME%\pom.xml" "%TARGET%\built" /I /Q /Y >nul
pushd "%ORMLAB_HOME%"
set "JAVA_HOME=%JDK%"
call mvn -B -q -Dmaven.test.skip=true package <nul 1>&2
set "BUILT=%ERRORLEVEL%"
popd
if not "%BUILT%"=="0" goto failed
>"%TARGET%\classpath.txt" echo built

:run
set "FLAGS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xshare:auto -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 --enable-native-access=ALL-UNNAMED"
if %MAJOR% GEQ 24 set "FLAGS=%FLAGS% --sun-misc-unsafe-memory-access=allow"
"%JDK%\bin\java.exe" %FLAGS% %ORMLAB_JAVA_OPTS% -cp "%TARGET%\ormlab.jar;%TARGET%\lib\*" io.ormlab.Ormlab %*
set "STATUS=%ERRORLEVEL%"
goto end

:onpath
rem onpath BIN: the JDK of a folder in the PATH
if defined JDK exit /b
for %%H in ("%~1..") do set "HERE=%%~fH"
if exist "%HERE%\release" goto here
rem A stand-in, such as Oracle's javapath: only Java itself knows its home.
set "HERE="
pushd "%~1"
for /f "tokens=1* delims==" %%A in ('.\java.exe -XshowSettings:properties -version 2^>^&1') do if "%%A"=="    java.home " set "HERE=%%B"
popd
if not defined HERE exit /b
set "HERE=%HERE:~1%"
:here
call :examine "%HERE%"
exit /b

:examine
rem examine HOME: sets JDK and MAJOR where it is a JDK from 17 on; OLD where it is an older one
if not exist "%~1\bin\javac.exe" exit /b
if not exist "%~1\release" exit /b
set "VERSION="
for /f "usebackq tokens=1,2 delims==" %%A in ("%~1\release") do if "%%A"=="JAVA_VERSION" set "VERSION=%%~B"
if not defined VERSION exit /b
for /f "tokens=1,2 delims=._-+" %%A in ("%VERSION%") do (
    set "MAJOR=%%A"
    if "%%A"=="1" set "MAJOR=%%B"
)
if %MAJOR% LSS 17 set "OLD=%MAJOR%"
if %MAJOR% LSS 17 exit /b
if not exist "%~1\bin\jshell.exe" exit /b
set "JDK=%~1"
exit /b

:newer
rem newer SOURCE COPY [/E]: sets NEWER where a file of SOURCE is newer than that of COPY, or has none; the last line that xcopy writes is a count
if not exist "%~1" exit /b
for /f "delims=" %%F in ('xcopy "%~1" "%~2" /D /I /L /Y %~3 2^>nul') do if exist "%%F" set "NEWER=%%F"
exit /b

:say
rem say KEY ENGLISH [MORE]: one line; not in brackets, for the text may hold some
if "%SAY%"=="zh" goto chinese
>&2 echo ormlab: %~2
exit /b
:chinese
for /f "usebackq tokens=1* delims==" %%A in ("%CHINESE%") do if "%%A"=="%~1" >&2 echo ormlab: %%B %~3
exit /b

:nojava
call :say nojava "no JDK found: get JDK 17 or newer from https://adoptium.net, or point JAVA_HOME at it."
set "STATUS=2"
goto end

:oldjava
call :say oldjava "ormlab needs JDK 17 or newer, and found Java %OLD%: get one from https://adoptium.net, or point JAVA_HOME at it." %OLD%
set "STATUS=2"
goto end

:nomaven
call :say nomaven "no Maven (mvn) found: get it from https://maven.apache.org/download.cgi, and put its bin folder into the PATH."
set "STATUS=2"
goto end

:failed
call :say failed "the build failed: Maven says why above."
set "STATUS=1"

:end
if defined CODE_PAGE chcp %CODE_PAGE% >nul
exit /b %STATUS%
