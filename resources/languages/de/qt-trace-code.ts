<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>app</name>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/cell_delegate.py" />
      <source>Cell {number}: {state}. {title}</source>
      <translation>Zelle {number}: {state}. {title}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/cell_list.py" />
      <source>All output as text, to be selected</source>
      <translation>Alle Ausgabe als Text, zum Auswählen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/cell_list.py" />
      <source>Cells</source>
      <translation>Zellen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/cell_list.py" />
      <source>Cells and their output</source>
      <translation>Zellen und ihre Ausgabe</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/cell_list.py" />
      <source>Copy output</source>
      <translation>Ausgabe kopieren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/cell_list.py" />
      <source>Copy the output of all cells</source>
      <translation>Ausgabe aller Zellen kopieren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/cell_list.py" />
      <source>Copy the output of all cells (Ctrl+Shift+C)</source>
      <translation>Ausgabe aller Zellen kopieren (Strg+Umschalt+C)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/cell_list.py" />
      <source>No cell gave any output yet.</source>
      <translation>Noch keine Zelle hat etwas ausgegeben.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/cell_list.py" />
      <source>Select all</source>
      <translation>Alles auswählen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/cell_list.py" />
      <source>The output of all cells</source>
      <translation>Die Ausgabe aller Zellen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/cell_list.py" />
      <source>{ran} of {total} ran</source>
      <translation>{ran} von {total} gelaufen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/cell_model.py" />
      <source>Cell {number}, {title}: {state}.</source>
      <translation>Zelle {number}, {title}: {state}.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/cell_model.py" />
      <source>Hidden while you predict: it may hold gradients.</source>
      <translation>Beim Vorhersagen verborgen: darin können Gradienten stehen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/cell_model.py" />
      <source>Output: {output}</source>
      <translation>Ausgabe: {output}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/cell_model.py" />
      <source>a plot</source>
      <translation>ein Diagramm</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/cell_model.py" />
      <source>not run</source>
      <translation>nicht gelaufen</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/trace/code/cell_model.py" />
      <source>show all {n} lines</source>
      <translation>
        <numerusform>{n} Zeile zeigen</numerusform>
        <numerusform>alle {n} Zeilen zeigen</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/cell_model.py" />
      <source>show fewer</source>
      <translation>weniger zeigen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/cell_model.py" />
      <source>{state}, as number {number}</source>
      <translation>{state}, als Nummer {number}</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/cell_model.py" />
      <source>… and {left} more lines. Ctrl+C copies all of them.</source>
      <translation>… und {left} weitere Zeilen. Strg+C kopiert alle.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/cells_binding.py" />
      <source>Copied the output of all cells.</source>
      <translation>Die Ausgabe aller Zellen wurde kopiert.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/cells_binding.py" />
      <source>There is no cell of code above.</source>
      <translation>Darüber gibt es keine Codezelle.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/cells_binding.py" />
      <source>There is no cell of code below.</source>
      <translation>Darunter gibt es keine Codezelle.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/cells_binding.py" />
      <source>This program has no cells. A line # %% begins one; or open a notebook.</source>
      <translation>Dieses Programm hat keine Zellen. Eine Zeile # %% beginnt eine; oder ein Notebook öffnen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/cells_binding.py" />
      <source>{ran} cells ran. Restart, and run what you need again.</source>
      <translation>{ran} Zellen sind gelaufen. Neu starten und noch einmal ausführen, was gebraucht wird.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/editor.py" />
      <source>A Python program. Tab indents; Esc leaves for the graph, whose keys walk, Ctrl+Tab for what is next.</source>
      <translation>Ein Python-Programm. Tab rückt ein; Esc verlässt es zum Graphen, dessen Tasten gehen, Strg+Tab zum Nächsten.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/editor.py" />
      <source>With the pasted text the program would have {length} characters; it can have {most}. Paste less of it.</source>
      <translation>Mit dem eingefügten Text hätte das Programm {length} Zeichen; es kann {most} haben. Weniger davon einfügen.</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/editor.py" />
      <location filename="micrograd_desktop/qt/trace/code/pane.py" />
      <source>Expression</source>
      <translation>Ausdruck</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/output.py" />
      <source>All that the program printed; select with the mouse or Ctrl+A, copy with Ctrl+C</source>
      <translation>Alles, was das Programm ausgegeben hat; mit der Maus oder Strg+A auswählen, mit Strg+C kopieren</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/output.py" />
      <source>Plot</source>
      <translation>Diagramm</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/output.py" />
      <source>Printed</source>
      <translation>Ausgegeben</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/output.py" />
      <source>What the program printed</source>
      <translation>Was das Programm ausgegeben hat</translation>
    </message>
    <message numerus="yes">
      <location filename="micrograd_desktop/qt/trace/code/output.py" />
      <source>{n} lines</source>
      <translation>
        <numerusform>{n} Zeile</numerusform>
        <numerusform>{n} Zeilen</numerusform>
      </translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/pane.py" />
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/pane.py" />
      <source>Copy or save the graph and the program</source>
      <translation>Den Graphen und das Programm kopieren oder speichern</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/pane.py" />
      <source>Evaluate</source>
      <translation>Auswerten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/pane.py" />
      <source>Evaluate this program no further, and keep the graph that is shown</source>
      <translation>Dieses Programm nicht weiter auswerten und den gezeigten Graphen behalten</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/pane.py" />
      <source>Examples</source>
      <translation>Beispiele</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/pane.py" />
      <source>Notebook</source>
      <translation>Notebook</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/pane.py" />
      <source>Programs to begin with: one takes the place of yours, and undo brings that back</source>
      <translation>Programme für den Anfang: eines tritt an die Stelle des eigenen, und Rückgängig bringt das zurück</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/pane.py" />
      <source>Run the program anew as it is written, and go to where it leads (Ctrl+Enter)</source>
      <translation>Führt das Programm neu aus, wie es dasteht, und geht dorthin, wohin es führt (Strg+Enter)</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/pane.py" />
      <source>Take home</source>
      <translation>Mitnehmen</translation>
    </message>
    <message>
      <location filename="micrograd_desktop/qt/trace/code/pane.py" />
      <source>The program is being evaluated…</source>
      <translation>Das Programm wird ausgewertet…</translation>
    </message>
  </context>
</TS>
