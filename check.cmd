@echo off
rem Everything that has to hold before a change goes in; set up first where needed.
setlocal
set "python="
for %%p in ("py -3" "python" "python3") do if not defined python (
    %%~p -I -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>&1 && set "python=%%~p"
)
if not defined python (
    echo Python 3.11 or later is needed; please install it from python.org and start again. 1>&2
    exit /b 1
)
%python% -I "%~dp0tools\environment.py" requirements-dev.txt "%~dp0tools\check.py" %*
