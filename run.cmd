@echo off
rem Start Rollout Planner; set it up first where that has not been done. Arguments go to the program.
setlocal
set "python="
for %%p in ("py -3" "python" "python3") do if not defined python (
    %%~p -I -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>&1 && set "python=%%~p"
)
if not defined python (
    echo Python 3.11 or later is needed; please install it from python.org and start again. 1>&2
    exit /b 1
)
%python% -I "%~dp0tools\environment.py" requirements.txt -m planner %*
