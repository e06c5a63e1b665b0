Attribute VB_Name = "hgw_knoppen"
' A button starts one line of Python; what it does stands there. On a Mac, Excel may not look whether it is there.
Private Sub Druk(naam As String)
    #If Mac Then
    #Else
        If Not FileExists(GetConfig("INTERPRETER_WIN")) Then MsgBox "Deze knop heeft Python van hgw nodig, en dat staat niet op deze computer. Start installeer.cmd of vraag het degene die ICT doet. Zonder knoppen kun je gewoon verder werken.", vbExclamation, "HGW": Exit Sub
    #End If
    RunPython "import hgw_excel.excel.knop; hgw_excel.excel.knop.druk('" & naam & "')"
End Sub
