@echo off
rem Builds Hoplab on first use or when a source is newer than the build, then runs its command line.
setlocal
set "HOPLAB_HOME=%~dp0"
set "HOPLAB_HOME=%HOPLAB_HOME:~0,-1%"
set "STAMP=%HOPLAB_HOME%\load-tests\target\built-by-lab"

for %%T in (java.exe mvn.cmd) do (
  where %%T >nul 2>nul || (
    echo lab: '%%T' was not found: install JDK 17 or newer and Maven 3.8.7 or newer, then run this again. 1>&2
    exit /b 1
  )
)

rem The stamp lists the sources of the last build: what came of one that is gone would stay, and be packaged.
set "SOURCES=Get-ChildItem -Recurse -File $env:HOPLAB_HOME | Where-Object { $_.FullName -notmatch '\\(target|results|\.git)\\' -and ($_.Name -eq 'pom.xml' -or $_.FullName -match '\\src\\main\\') }"
set "GOALS=package"
powershell -NoProfile -Command "$s = Get-Item -ErrorAction SilentlyContinue $env:STAMP; if (-not $s) { exit 1 }; if (-not $s.Length -or (Get-Content $env:STAMP | Where-Object { -not (Test-Path -LiteralPath $_) })) { exit 2 }; if (%SOURCES% | Where-Object { $_.LastWriteTime -gt $s.LastWriteTime }) { exit 1 }"
if errorlevel 2 set "GOALS=clean package"
if errorlevel 1 (
  echo lab: building ^(one to three minutes on first use^) ... 1>&2
  call mvn -q -B -f "%HOPLAB_HOME%\pom.xml" -DskipTests -Dspotless.check.skip=true -Dmdep.analyze.skip=true -Dcyclonedx.skip=true -Dorg.slf4j.simpleLogger.log.org.apache.maven.cli.event.ExecutionEventLogger=info %GOALS% 1>&2
  if errorlevel 1 (
    echo lab: the build failed; the lines above say why. 1>&2
    exit /b 1
  )
  powershell -NoProfile -Command "%SOURCES% | ForEach-Object { $_.FullName } | Set-Content $env:STAMP"
)

java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "-Dhoplab.home=%HOPLAB_HOME%" -jar "%HOPLAB_HOME%\load-tests\target\load-tests-1.0-SNAPSHOT.jar" %*
exit /b %ERRORLEVEL%
