@echo off
rem Vizard's launcher for Windows: checks what is missing, builds when sources are newer than the build, runs.
setlocal EnableExtensions EnableDelayedExpansion
set "VIZARD_HOME=%~dp0"
if "%VIZARD_HOME:~-1%"=="\" set "VIZARD_HOME=%VIZARD_HOME:~0,-1%"
set "STAMP=%VIZARD_HOME%\app\target\.built"
set "TRAINING_STAMP=%VIZARD_HOME%\models\target\.built-training"
set "PEERS_STAMP=%VIZARD_HOME%\models\target\.built-peers"
set "LOG=%VIZARD_HOME%\target\build.log"

rem ---- What the machine needs -----------------------------------------------------------------
if defined JAVA_HOME (
  set "JAVA=%JAVA_HOME%\bin\java.exe"
  set "JAVAC=%JAVA_HOME%\bin\javac.exe"
) else (
  set "JAVA=java"
  set "JAVAC=javac"
)
set "JAVA_MAJOR=0"
for /f "tokens=2 delims=. " %%v in ('"%JAVAC%" -version 2^>^&1 ^| findstr /b /c:"javac "') do set "JAVA_MAJOR=%%v"
if %JAVA_MAJOR% LSS 17 (
  echo vizard: a JDK of version 17 or later is needed. Please run this line in a terminal, open a new one, and try again:>&2
  echo     winget install EclipseAdoptium.Temurin.17.JDK>&2
  exit /b 1
)
where mvn >nul 2>nul
if errorlevel 1 (
  echo vizard: Apache Maven is needed. Please install it ^(for instance: choco install maven^) and try again.>&2
  exit /b 1
)

rem ---- Commands -------------------------------------------------------------------------------
set "COMMAND=%~1"
if "%COMMAND%"=="" set "COMMAND=demo"
if not exist "%VIZARD_HOME%\target" mkdir "%VIZARD_HOME%\target"

if /i "%COMMAND%"=="test" (
  set "VIZARD_CONFIG=%VIZARD_HOME%\target\test-config"
  pushd "%VIZARD_HOME%"
  call mvn -B verify
  set "STATUS=!errorlevel!"
  popd
  exit /b !STATUS!
)

if /i "%COMMAND%"=="stress" (
  pushd "%VIZARD_HOME%"
  call mvn -B verify -pl vision -Dtest=TripleBufferStressTest -Dvizard.jcstress=default
  set "STATUS=!errorlevel!"
  popd
  exit /b !STATUS!
)

if /i "%COMMAND%"=="jmh" (
  call :maven -Pjmh "-Dspotless.check.skip=true" -pl vision process-test-classes || exit /b 1
  pushd "%VIZARD_HOME%\vision"
  set /p JMH_CLASSPATH=<target\jmh.classpath
  for /f "tokens=1,* delims= " %%a in ("%*") do set "JMH_ARGUMENTS=%%b"
  "%JAVA%" -cp "target\test-classes;target\classes;!JMH_CLASSPATH!" org.openjdk.jmh.Main -prof gc !JMH_ARGUMENTS!
  set "STATUS=!errorlevel!"
  popd
  exit /b !STATUS!
)

call :stale "%STAMP%"
if errorlevel 1 (
  echo vizard: building ^(the first time this downloads about 200 MB^)>&2
  if exist "%VIZARD_HOME%\app\target\lib" rmdir /s /q "%VIZARD_HOME%\app\target\lib"
  call :maven -DskipTests "-Dspotless.check.skip=true" package || exit /b 1
  type nul > "%STAMP%"
)
set "CLASSPATH_ALL=%VIZARD_HOME%\app\target\classes;%VIZARD_HOME%\app\target\lib\*"
set "OPTIONS=-Xms64m -Xmx1g -XX:+UseSerialGC -Xshare:auto"
if %JAVA_MAJOR% GEQ 22 set "OPTIONS=%OPTIONS% --enable-native-access=ALL-UNNAMED"
if /i "%COMMAND%"=="train" (
  call :stale "%TRAINING_STAMP%"
  if errorlevel 1 (
    echo vizard: fetching PyTorch for the training ^(the first time this downloads about 120 MB^)>&2
    call :maven -Ptraining -DskipTests "-Dspotless.check.skip=true" -pl models -am package || exit /b 1
    type nul > "%TRAINING_STAMP%"
  )
  set "CLASSPATH_ALL=!CLASSPATH_ALL!;%VIZARD_HOME%\models\target\lib\*"
  set "OPTIONS=!OPTIONS! -Dai.djl.offline=true"
  set "OPT_OUT_TRACKING=true"
)
if /i "%COMMAND%"=="bench" (
  echo %* | findstr /c:"--peers" >nul
  if not errorlevel 1 (
    call :stale "%PEERS_STAMP%"
    if errorlevel 1 (
      echo vizard: fetching TensorFlow Lite for the comparison ^(the first time this downloads about 4 MB^)>&2
      call :maven -Ppeers -DskipTests "-Dspotless.check.skip=true" -pl models -am package || exit /b 1
      type nul > "%PEERS_STAMP%"
    )
    set "CLASSPATH_ALL=!CLASSPATH_ALL!;%VIZARD_HOME%\models\target\peers\*"
  )
)
"%JAVA%" "-Dvizard.home=%VIZARD_HOME%" %OPTIONS% %VIZARD_JAVA_OPTIONS% -cp "%CLASSPATH_ALL%" dev.vizard.app.Main %*
exit /b %errorlevel%

rem Exit code 1 if a source is newer than the stamp %1.
:stale
if not exist "%~1" exit /b 1
powershell -NoProfile -Command ^
  "$stamp = (Get-Item '%~1').LastWriteTimeUtc; $places = 'pom.xml','engine\pom.xml','vision\pom.xml','models\pom.xml','app\pom.xml','engine\src\main','vision\src\main','models\src\main','app\src\main' | ForEach-Object { Join-Path '%VIZARD_HOME%' $_ }; $newer = Get-ChildItem -Recurse -File $places | Where-Object { $_.LastWriteTimeUtc -gt $stamp } | Select-Object -First 1; if ($newer) { exit 1 } else { exit 0 }"
exit /b %errorlevel%

rem Runs Maven in the project's folder with its output in the log.
:maven
pushd "%VIZARD_HOME%"
call mvn -B %* > "%LOG%" 2>&1
set "STATUS=%errorlevel%"
popd
if not "%STATUS%"=="0" (
  findstr /c:"[ERROR]" "%LOG%">&2
  echo vizard: the build failed; the whole log is in %LOG%>&2
  exit /b 1
)
exit /b 0
