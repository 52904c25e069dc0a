@echo off
rem Starts ormlab from a clone, as scripts/ormlab does: builds it first where the build is missing or older than the sources.
rem ORMLAB_JAVA_OPTS holds more options for the JVM. Exit status: the program's; 1 the build failed; 2 no JDK or no Maven.
setlocal EnableExtensions DisableDelayedExpansion

for %%I in ("%~dp0..") do set "ORMLAB_HOME=%%~fI"
set "TARGET=%ORMLAB_HOME%\target"

rem What is said in Chinese needs UTF-8, and so does what Java prints; the console gets its own code page back at the end.
for /f "tokens=2 delims=:" %%P in ('chcp') do set "CODE_PAGE=%%P"
set "CODE_PAGE=%CODE_PAGE: =%"
set "CODE_PAGE=%CODE_PAGE:.=%"
chcp 65001 >nul

set "SAY=en"
if /i "%ORMLAB_LANG%"=="zh" set "SAY=zh"
if not defined ORMLAB_LANG if "%CODE_PAGE%"=="936" set "SAY=zh"

rem Which Java: JAVA_HOME, else the PATH.
set "JAVA="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\javac.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined JAVA for /f "delims=" %%J in ('where javac 2^>nul') do if not defined JAVA set "JAVA=%%~dpJjava.exe"
if not defined JAVA goto nojava
for %%J in ("%JAVA%") do for %%H in ("%%~dpJ..") do set "JDK=%%~fH"
set "VERSION="
if exist "%JDK%\release" for /f "usebackq tokens=1,2 delims==" %%A in ("%JDK%\release") do if "%%A"=="JAVA_VERSION" set "VERSION=%%~B"
if not defined VERSION goto nojava
for /f "tokens=1,2 delims=._-+" %%A in ("%VERSION%") do (
    set "MAJOR=%%A"
    if "%%A"=="1" set "MAJOR=%%B"
)
if %MAJOR% LSS 17 goto oldjava
if not exist "%JDK%\bin\jshell.exe" goto nojava

rem The build is current where no source is newer than its copy of the last build (xcopy /D lists those that are).
if not exist "%TARGET%\classpath.txt" goto build
if not exist "%TARGET%\ormlab.jar" goto build
call :newer "%ORMLAB_HOME%\src\main" "%TARGET%\built\main"
if defined NEWER goto build
call :newer "%ORMLAB_HOME%\notes" "%TARGET%\built\notes"
if defined NEWER goto build
call :newer "%ORMLAB_HOME%\pom.xml" "%TARGET%\built"
if defined NEWER goto build
goto run

:build
where mvn >nul 2>nul || goto nomaven
call :say "正在用 Maven 构建（首次或源码有改动时）…" "building with Maven (the first time, and when a source changed) ..."
if exist "%TARGET%\classpath.txt" del "%TARGET%\classpath.txt"
if exist "%TARGET%\built" rmdir /s /q "%TARGET%\built"
if exist "%TARGET%\lib" rmdir /s /q "%TARGET%\lib"
rem The copies are made before Maven runs: a source that is saved while it runs is newer than its copy.
xcopy "%ORMLAB_HOME%\src\main" "%TARGET%\built\main" /E /I /Q /Y /K >nul
xcopy "%ORMLAB_HOME%\notes" "%TARGET%\built\notes" /E /I /Q /Y /K >nul 2>nul
xcopy "%ORMLAB_HOME%\pom.xml" "%TARGET%\built" /I /Q /Y >nul
pushd "%ORMLAB_HOME%"
set "JAVA_HOME=%JDK%"
call mvn -B -q -Dmaven.test.skip=true package <nul 1>&2
set "BUILT=%ERRORLEVEL%"
popd
if not "%BUILT%"=="0" goto failed
> "%TARGET%\classpath.txt" echo built

:run
set "FLAGS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 --enable-native-access=ALL-UNNAMED"
if %MAJOR% GEQ 24 set "FLAGS=%FLAGS% --sun-misc-unsafe-memory-access=allow"
"%JAVA%" %FLAGS% %ORMLAB_JAVA_OPTS% -cp "%TARGET%\ormlab.jar;%TARGET%\lib\*" io.ormlab.Ormlab %*
set "STATUS=%ERRORLEVEL%"
goto end

:newer
rem newer SOURCE COPY: sets NEWER where a file of SOURCE is newer than that of COPY, or has none
set "NEWER="
if not exist "%~1" exit /b
for /f "delims=" %%F in ('xcopy "%~1" "%~2" /D /E /I /L /Y 2^>nul ^| findstr /r "[\\/]"') do set "NEWER=%%F"
exit /b

:say
rem Not in brackets: the text may hold some.
if "%SAY%"=="zh" echo ormlab: %~1 1>&2
if not "%SAY%"=="zh" echo ormlab: %~2 1>&2
exit /b

:nojava
call :say "找不到 JDK：请从 https://adoptium.net 安装 JDK 17 或更高版本，或让 JAVA_HOME 指向它。" "no JDK found: get JDK 17 or newer from https://adoptium.net, or point JAVA_HOME at it."
set "STATUS=2"
goto end

:oldjava
call :say "需要 JDK 17 或更高版本，找到的是 Java %MAJOR%：请从 https://adoptium.net 安装，或让 JAVA_HOME 指向它。" "ormlab needs JDK 17 or newer, and found Java %MAJOR%: get one from https://adoptium.net, or point JAVA_HOME at it."
set "STATUS=2"
goto end

:nomaven
call :say "找不到 Maven（mvn）：请从 https://maven.apache.org/download.cgi 安装。" "no Maven (mvn) found: get it from https://maven.apache.org/download.cgi."
set "STATUS=2"
goto end

:failed
call :say "构建失败：原因见上面 Maven 的输出。" "the build failed: Maven says why above."
set "STATUS=1"

:end
if defined CODE_PAGE chcp %CODE_PAGE% >nul
exit /b %STATUS%
