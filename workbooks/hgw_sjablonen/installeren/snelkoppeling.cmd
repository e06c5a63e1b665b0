@echo off
rem {merk}. Weghalen: 'hgw installeer --weg'.
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul
title hgw-excel
set "HGW_PYTHON={python}"
if not exist "%HGW_PYTHON%" goto mist
rem Windows zet geen aanhalingstekens om een pad met een ampersand of dakje als er geen spatie in
rem staat. De hele regel waarmee dit venster begon, klopt wel: daar haalt hgw de paden uit.
setlocal EnableDelayedExpansion
set "HGW_GESLEEPT=!cmdcmdline!"
"!HGW_PYTHON!" -I -m hgw_excel.cli.gesleept %*
set "HGW_CODE=!errorlevel!"
if !HGW_CODE! geq 2 goto wacht
goto klaar

:mist
setlocal EnableDelayedExpansion
set "HGW_CODE=9"
echo hgw-excel staat niet meer op deze computer. Start installeer.cmd nog een keer.

:wacht
echo.
echo Druk op een toets om dit venster te sluiten.
pause >nul

:klaar
rem Zonder dubbelklik of slepen is dit venster van iemand anders: dat blijft open.
if "!cmdcmdline:hgw-excel.cmd=!"=="!cmdcmdline!" exit /b !HGW_CODE!
exit !HGW_CODE!
