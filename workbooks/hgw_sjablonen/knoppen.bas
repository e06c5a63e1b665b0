Attribute VB_Name = "hgw_knoppen"
' A button starts one line of Python; what it does stands there. On Windows it looks whether Python and hgw are there; on a Mac, Excel may not.
Private Sub Druk(naam As String)
    #If Mac Then
    #Else
        If Not (FileExists(GetConfig("INTERPRETER_WIN")) And FileExists(Replace(GetConfig("INTERPRETER_WIN"), "Scripts\pythonw.exe", "Lib\site-packages\hgw_excel\excel\knop.py"))) Then MsgBox "Deze knop heeft Python van hgw nodig, en dat staat niet (heel) op deze computer. Start installeer.cmd of vraag het degene die ICT doet. Zonder knoppen kun je gewoon verder werken.", vbExclamation, "HGW": Exit Sub
    #End If
    RunPython "import hgw_excel.excel.knop; hgw_excel.excel.knop.druk('" & naam & "')"
End Sub
