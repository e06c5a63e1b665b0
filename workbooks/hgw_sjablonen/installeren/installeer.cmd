@echo off
rem Installeert hgw-excel voor wie nu is aangemeld. Beheerrechten zijn niet nodig.
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul
cls
title hgw-excel installeren
echo hgw-excel installeren
echo.

set "WIEL="
for %%W in ("%~dp0pakketten\hgw_excel-*.whl") do set "WIEL=%%~fW"
if not defined WIEL goto geen_pakket

rem Python 3.11 of nieuwer van 64 bits, niet die uit de Microsoft Store: wat die neerzet, ziet Excel niet.
set "KEUR=import sys; sys.exit(sys.version_info < (3, 11) or sys.maxsize < 2**32 or 'WindowsApps' in sys.base_prefix)"
set "PYTHON="
py -3 -I -c "%KEUR%" >nul 2>&1 && set "PYTHON=py -3"
if defined PYTHON goto gevonden
for /d %%D in ("%LOCALAPPDATA%\Programs\Python\Python3*") do "%%~D\python.exe" -I -c "%KEUR%" >nul 2>&1 && set PYTHON="%%~D\python.exe"
if defined PYTHON goto gevonden
for /d %%D in ("%LOCALAPPDATA%\Python\pythoncore-3*") do "%%~D\python.exe" -I -c "%KEUR%" >nul 2>&1 && set PYTHON="%%~D\python.exe"
if defined PYTHON goto gevonden
for /d %%D in ("%ProgramFiles%\Python3*") do "%%~D\python.exe" -I -c "%KEUR%" >nul 2>&1 && set PYTHON="%%~D\python.exe"
if defined PYTHON goto gevonden
python -I -c "%KEUR%" >nul 2>&1 && set "PYTHON=python"
if not defined PYTHON goto geen_python

:gevonden
%PYTHON% -I -c "import sys; sys.path.insert(0, sys.argv[1]); from hgw_excel.installatie.start import main; sys.exit(main(sys.argv[1:]))" "%WIEL%" "%~dp0pakketten"
set "CODE=%errorlevel%"
goto klaar

:geen_pakket
set "CODE=4"
echo De map 'pakketten' staat niet naast installeer.cmd, of er zit geen hgw-excel in.
echo Kopieer de hele map naar deze computer. Is het een zip-bestand, pak het dan eerst helemaal uit.
goto klaar

:geen_python
set "CODE=4"
echo Op deze computer staat geen Python die hierbij past: 3.11 of nieuwer, 64 bits.
echo.
echo Wat je kunt doen:
echo   1. Ga naar https://www.python.org/downloads/windows/ en kies 'Windows installer (64-bit)'.
echo      Die uit de Microsoft Store werkt hier niet.
echo   2. Installeer hem. Beheerrechten zijn niet nodig: laat dat vakje uit.
echo   3. Dubbelklik daarna weer op installeer.cmd.
echo.
echo Mag dat niet op deze computer? Stuur ICT het bestand mail-ict.txt.

:klaar
echo.
echo Druk op een toets om dit venster te sluiten.
pause >nul
exit /b %CODE%
