@echo off
rem {merk}. Weghalen: 'hgw installeer --weg'.
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul
title hgw-excel opdrachten
set "HGW_PYTHON={python}"
if not exist "%HGW_PYTHON%" goto mist
for %%P in ("%HGW_PYTHON%") do set "PATH=%%~dpP;%PATH%"
cd /d "%USERPROFILE%"
cmd /k "echo Typ hier een opdracht, bijvoorbeeld: hgw demo"
exit /b

:mist
echo hgw-excel staat niet meer op deze computer. Start installeer.cmd nog een keer.
echo.
echo Druk op een toets om dit venster te sluiten.
pause >nul
